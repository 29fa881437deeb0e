import type { Resource } from '../../../platform/resource/resource.ts';
import { findTransition } from '../work-order/rules.ts';
import type { WorkOrder } from '../work-order/schemas.ts';
import type { ColumnType } from './columns.ts';
import type { PlacedColumn, Row } from './read-row.ts';
import type { ImportError, ImportKind } from './schemas.ts';

/** Ids by lower-case code or address; what is not there is unknown. */
export type Directory = Record<'site' | 'asset' | 'people', ReadonlyMap<string, string>>;

type Fields = Record<string, unknown>;

/** A row with its references looked up: what is to be written, or what is wrong with it. */
export type PlannedRow = { fields: Fields; history: Fields } | { errors: ImportError[] };

/** Plain choices and dates an order brings from where it was worked on; they are no fields that one may write. */
const historyFields = ['status', 'statusReason', 'startedAt', 'completedAt', 'totalCost'];

/** Turns a row into fields. Pure: what it needs to know of the organisation is in the directory. */
export function planRow(
  kind: ImportKind,
  resource: Resource,
  {
    row,
    columns,
    existing,
    directory,
  }: { row: Row; columns: readonly PlacedColumn[]; existing: Fields | undefined; directory: Directory },
): PlannedRow {
  const errors: ImportError[] = [];
  const refuse = (name: string, message: string) => {
    const header =
      columns.find(({ column }) => column.name === name || column.field === name)?.header ?? name;
    errors.push({ line: row.line, column: header, message });
  };
  const all = { ...lookUp(row, columns, directory, refuse), ...originals(row.values) };
  const history = kind === 'work-orders' ? pick(all, historyFields) : {};
  const fields = pick(all, Object.keys(resource.create.shape));
  const parsed = (existing ? resource.change : resource.create).safeParse(fields);
  for (const { path, message } of parsed.error?.issues ?? []) refuse(String(path[0] ?? ''), message);
  if (kind === 'work-orders') checkHistory({ ...existing, ...all }, existing, refuse);
  return parsed.success && errors.length === 0 ? { fields: parsed.data, history } : { errors };
}

/** Codes and addresses become the ids they stand for. */
function lookUp(
  { values }: Row,
  columns: readonly PlacedColumn[],
  directory: Directory,
  refuse: (name: string, message: string) => void,
): Fields {
  const found: Fields = {};
  for (const { column } of columns) {
    const { name, field, type } = column;
    if (values[name] === undefined) continue;
    if (type === 'site' || type === 'asset') found[field] = findId(directory[type], values[name]);
    else if (type === 'people')
      found[field] = [values[name]].flat().map(address => findId(directory.people, address));
    else found[field] = values[name];
    const lost = [values[name]].flat().find((_, index) => [found[field]].flat()[index] === undefined);
    if (lost !== undefined) refuse(name, unknown(type, String(lost)));
  }
  return found;
}

function findId(ids: ReadonlyMap<string, string>, word: unknown): string | null | undefined {
  return word === null ? null : ids.get(String(word).toLowerCase());
}

function unknown(type: ColumnType, word: string): string {
  if (type === 'people') return `Nobody in the organisation has the address ${word}`;
  return `There is no ${type} with the code ${word}; make it first, or import with createMissing=${type}s`;
}

/** The source's own words are kept, unless the file has a column of its own for them. */
function originals({ typeOriginal, statusOriginal, externalType, statusReason }: Fields): Fields {
  return {
    ...(typeOriginal && !externalType ? { externalType: typeOriginal } : {}),
    ...(statusOriginal && !statusReason ? { statusReason: `Imported status: ${statusOriginal}` } : {}),
  };
}

function checkHistory(
  all: Partial<WorkOrder>,
  existing: Fields | undefined,
  refuse: (name: string, message: string) => void,
): void {
  const { reportedAt, completedAt, status } = all;
  if (completedAt && reportedAt && completedAt < reportedAt)
    refuse('completedAt', 'It was completed before it was reported');
  const before = existing?.status as WorkOrder['status'] | undefined;
  if (before && status && status !== before && !findTransition(before, status)) {
    refuse('status', `A work order that is ${before} cannot become ${status}`);
  }
}

function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}
