import type { StoredItem } from '../../../platform/firestore/document.ts';
import type { Resource } from '../../../platform/resource/resource.ts';
import { findTransition, type Status } from '../work-order/rules.ts';
import { choices } from './choices.ts';
import type { ColumnType } from './columns.ts';
import { type Booking, importedCosts } from './imported-costs.ts';
import type { PlacedColumn, Row } from './read-row.ts';
import type { ImportError } from './schemas.ts';

/** Ids by lower-case code or address; what is not there is unknown. */
export type Directory = Readonly<Record<'site' | 'asset' | 'people', ReadonlyMap<string, string>>>;

type Fields = Record<string, unknown>;
type Refuse = (name: string, message: string) => void;

/** What a row is about: the item as it is, or the id it is to have. */
export type RowTarget = { id: string; existing: StoredItem | undefined };

/** What is the same for all rows of a batch. */
export type Plan = {
  resource: Resource;
  columns: readonly PlacedColumn[];
  directory: Directory;
  booking: Booking;
};

/** The item as it is to be, or what is wrong with its row. */
export type PlannedRow = { item: StoredItem } | { errors: ImportError[] };

/** Turns a row into the item it asks for. Pure: what it needs to know of the organisation is in the directory. */
export function planRow(plan: Plan, row: Row, target: RowTarget): PlannedRow {
  const { resource, booking } = plan;
  const errors: ImportError[] = [];
  const refuse: Refuse = (name, message) => {
    const column = headerOf(plan.columns, name);
    // One reason is enough for a cell.
    if (!errors.some(error => error.column === column)) errors.push({ line: row.line, column, message });
  };
  const { totalCost, ...said } = { ...lookUp(plan, row, target, refuse), ...originals(row) };
  const before = target.existing ?? unborn(target.id, booking);
  const costs = importedCosts(target.existing, totalCost, {
    ...booking,
    at: spentAt({ ...before, ...said }, booking),
  });
  const after = { ...before, ...reopened(before, said), ...said, ...costs, id: before.id };
  const parsed = resource.item.safeParse(after);
  for (const { path, message } of parsed.error?.issues ?? []) refuse(String(path[0] ?? ''), message);
  if (resource.path === 'work-orders') checkHistory(before, after, refuse);
  // Parsed by the resource's own schema, with an id.
  return parsed.success && errors.length === 0 ? { item: parsed.data as StoredItem } : { errors };
}

/** When the costs of an order were spent, as far as its source tells: when it was completed, or else reported. */
function spentAt({ completedAt, reportedAt }: Fields, { at }: Booking): string {
  const told = completedAt ?? reportedAt;
  return typeof told === 'string' && told < at ? told : at;
}

/** A new item before it has anything of its own; the change that makes it gives what only it can know. */
function unborn(id: string, { at }: Booking): StoredItem {
  return { id, version: 1, createdAt: at, updatedAt: at, number: 1 };
}

/** The fields a row gives; codes and addresses become the ids they stand for. */
function lookUp(
  { columns, directory }: Plan,
  { values }: Row,
  { existing }: RowTarget,
  refuse: Refuse,
): Fields {
  const found: Fields = {};
  for (const { column } of columns) {
    const { name, field, type } = column;
    const value = values[name];
    if (value === undefined) continue;
    if (!isReference(type)) {
      found[field] = value === null && isBlank(existing?.[field]) ? existing?.[field] : value;
      continue;
    }
    const words = [value ?? []].flat().map(String);
    const ids = words.map(word => directory[type].get(word.toLowerCase()));
    found[field] = type === 'people' ? ids.filter(Boolean) : (ids[0] ?? null);
    const lost = words[ids.indexOf(undefined)];
    if (lost !== undefined) refuse(name, unknown(type, lost));
  }
  return found;
}

function isReference(type: ColumnType): type is keyof Directory {
  return type === 'site' || type === 'asset' || type === 'people';
}

/** A blank cell is how a blank text is written, too. */
function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

function unknown(type: keyof Directory, word: string): string {
  if (type === 'people') return `Nobody in the organisation has the address ${word}`;
  return `There is no ${type} with the code ${word}; make it first, or import with createMissing=${type}s`;
}

/** The source's own words, each in the field that keeps it, unless the file has a column of its own for that. */
function originals({ originals, values }: Row): Fields {
  const kept: Fields = {};
  for (const [name, word] of originals) {
    const original = choices.get(name)?.original;
    if (original && typeof values[original.field] !== 'string')
      kept[original.field] = `${original.prefix}${word}`;
  }
  return kept;
}

/** What leaves completed is not complete any more. */
function reopened(before: Fields, { status }: Fields): Fields {
  return before.status === 'completed' && status === 'in_progress' ? { completedAt: null } : {};
}

function checkHistory(before: Fields, after: Fields, refuse: Refuse): void {
  const { reportedAt, completedAt } = after;
  if (typeof completedAt === 'string' && typeof reportedAt === 'string' && completedAt < reportedAt)
    refuse('completedAt', 'It was completed before it was reported');
  // Both are of the work orders' own schema, or a choice read by it.
  const [from, to] = [before.status, after.status] as (Status | undefined)[];
  if (from && to && from !== to && !findTransition(from, to))
    refuse('status', `A work order that is ${from} cannot become ${to}`);
}

/** Where a field that has no column of its own comes from. */
const sources: Readonly<Record<string, string>> = {
  costs: 'totalCost',
  externalType: 'type',
  statusReason: 'status',
};

/** The file's header for one of our columns or fields. */
export function headerOf(columns: readonly PlacedColumn[], name: string): string {
  const find = (wanted: string | undefined) =>
    columns.find(({ column }) => column.name === wanted || column.field === wanted)?.header;
  return find(name) ?? find(sources[name]) ?? name;
}
