import type { CsvRecord } from '../../../platform/csv/read-csv.ts';
import { readCell } from '../../../platform/csv/write-csv.ts';
import { understand } from './choices.ts';
import type { Column } from './columns.ts';
import { BadCell, readInstant, readMoney, readNumber } from './read-value.ts';
import type { ImportError } from './schemas.ts';

/** A column and where it stands in the file. */
export type PlacedColumn = { column: Column; header: string; index: number };

/** A row as it was read: values by column name; codes and addresses not yet looked up. */
export type Row = { line: number; values: Record<string, unknown>; key: string };

/** How a row's local times and amounts are meant. */
export type Locale = { timeZone: string; currency: string };

/** The row of a record, or the cells that do not fit. */
export function readRow(
  record: CsvRecord,
  columns: readonly PlacedColumn[],
  width: number,
  locale: Locale,
): Row | ImportError[] {
  const { cells, line } = record;
  const errors = cells.length > width ? tooManyCells(record, width) : [];
  const values: Record<string, unknown> = {};
  for (const { column, header, index } of columns) {
    const cell = readCell((cells[index] ?? '').trim());
    try {
      Object.assign(values, cell === '' ? blank(column) : readValue(column, cell, locale));
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      errors.push({
        line,
        column: header,
        message: cell ? `"${shortened(cell)}" ${error.message}` : error.message,
      });
    }
  }
  const key = columns.map(({ column, index }) => `${column.name}=${cells[index] ?? ''}`).join('\0');
  return errors.length > 0 ? errors : { line, values, key };
}

function tooManyCells({ cells, line }: CsvRecord, width: number): ImportError[] {
  const message = `The row has ${cells.length} cells and the header ${width}: a comma in a text may lack its quotes`;
  return [{ line, column: `column ${width + 1}`, message }];
}

function blank({ name, required, type }: Column): Record<string, unknown> {
  if (required) throw new BadCell('must not be blank');
  return type === 'choice' ? {} : { [name]: type === 'people' ? [] : null };
}

function readValue({ name, type, values }: Column, cell: string, locale: Locale): Record<string, unknown> {
  switch (type) {
    case 'instant':
      return { [name]: readInstant(cell, locale.timeZone) };
    case 'money':
      return { [name]: readMoney(cell, locale.currency) };
    case 'number':
      return { [name]: readNumber(cell) };
    case 'choice':
      return readChoice(name, cell, values);
    case 'people':
      return { [name]: cell.split(/[;,]/).map(address => address.trim().toLowerCase()) };
    default:
      return { [name]: cell };
  }
}

function readChoice(name: string, cell: string, values: readonly string[]): Record<string, unknown> {
  const understood = understand(name, cell, values);
  if (!understood) throw new BadCell(`is none of ${values.join(', ')}`);
  const { value, original } = understood;
  return original ? { [name]: value, [`${name}Original`]: original } : { [name]: value };
}

function shortened(cell: string): string {
  return cell.length > 60 ? `${cell.slice(0, 57)}…` : cell;
}
