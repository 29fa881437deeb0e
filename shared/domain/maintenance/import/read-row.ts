import type { CsvRecord } from '../../../platform/csv/read-csv.ts';
import { readCell } from '../../../platform/csv/write-csv.ts';
import { assets } from '../asset/schemas.ts';
import { sites } from '../site/schemas.ts';
import { BadCell } from './bad-cell.ts';
import { understand } from './choices.ts';
import type { Column } from './columns.ts';
import { readMoney, readNumber } from './read-amount.ts';
import { type Calendar, readInstant } from './read-instant.ts';
import type { ImportError } from './schemas.ts';

/** A column and where it stands in the file. */
export type PlacedColumn = { column: Column; header: string; index: number };

/** What a row says by column name, codes and addresses not yet looked up; and words of the source by field. */
export type Row = { line: number; values: Record<string, unknown>; originals: ReadonlyMap<string, string> };

type GrowingRow = Row & { originals: Map<string, string> };

/** How a row's local times and amounts are meant. */
export type Locale = Calendar & { currency: string };

/** A file's header and the columns that an import takes from it. */
export type FileColumns = { header: readonly string[]; columns: readonly PlacedColumn[] };

const codes = { site: sites.create.shape.code, asset: assets.create.shape.code };

/** The row of a record, or the cells that do not fit. */
export function readRow(
  { cells, line }: CsvRecord,
  { header, columns }: FileColumns,
  locale: Locale,
): Row | ImportError[] {
  const errors = misfit(cells, line, header);
  const row = { line, values: {}, originals: new Map<string, string>() };
  for (const { column, header: name, index } of columns) {
    const cell = cells[index] ?? '';
    try {
      readValue(row, column, column.type === 'long-text' ? readCell(cell) : readCell(cell.trim()), locale);
    } catch (error) {
      if (!(error instanceof BadCell)) throw error;
      errors.push({
        line,
        column: name,
        message: cell.trim() ? `"${shortened(cell.trim())}" ${error.message}` : error.message,
      });
    }
  }
  return errors.length > 0 ? errors : row;
}

function readValue({ values, originals }: GrowingRow, column: Column, cell: string, locale: Locale): void {
  const { name, type } = column;
  if (cell.trim() === '') {
    if (column.required) throw new BadCell('must not be blank');
    if (column.blank !== undefined) values[name] = column.blank;
  } else if (type === 'choice') {
    const understood = understand(name, cell, column.values);
    if (!understood) throw new BadCell(`is none of ${column.values.join(', ')}`);
    values[name] = understood.value;
    if (understood.original) originals.set(name, understood.original);
  } else values[name] = readPlain(column, cell, locale);
}

function readPlain({ type }: Column, cell: string, locale: Locale): unknown {
  switch (type) {
    case 'instant':
      return readInstant(cell, locale);
    case 'money':
      return readMoney(cell, locale.currency);
    case 'number':
      return readNumber(cell);
    case 'people':
      return cell
        .split(/[;,]/)
        .map(address => address.trim().toLowerCase())
        .filter(Boolean);
    case 'site':
    case 'asset':
      if (!codes[type].safeParse(cell).success) throw new BadCell(`can be the code of no ${type}`);
      return cell;
    default:
      return cell;
  }
}

/** What is wrong with a row of more or fewer cells than the header. */
function misfit({ length }: readonly string[], line: number, header: readonly string[]): ImportError[] {
  const { length: width } = header;
  if (length === width) return [];
  const counted = `The row has ${length} cells and the header ${width}`;
  return length > width
    ? [{ line, column: `column ${width + 1}`, message: `${counted}: a comma in a text may lack its quotes` }]
    : [{ line, column: header[length] ?? '', message: `${counted}: the last ones are missing` }];
}

function shortened(cell: string): string {
  return cell.length > 60 ? `${cell.slice(0, 57)}…` : cell;
}
