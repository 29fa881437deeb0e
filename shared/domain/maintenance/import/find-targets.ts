import type { StoredItem } from '../../../platform/firestore/document.ts';
import type { ItemChange } from '../../../platform/firestore/rehearsal.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { reference } from '../../../platform/resource/fields.ts';
import type { Resource } from '../../../platform/resource/resource.ts';
import type { RowTarget } from './plan-row.ts';
import type { Row } from './read-row.ts';

/** A row with the id its item has when nothing else tells it: one made from all that the row says. */
export type IdentifiedRow = { row: Row; ownId: string };

/** Why a row is about no item: the column that tells, and what is wrong with it. */
export type NoTarget = { column: string; message: string };

/** What a row says of which item it is about. */
type Clue = {
  given: string | undefined;
  value: string | undefined;
  holder: string | undefined;
  ownId: string;
};

/**
 * The item each row is about: the one with the row's id, or the one that holds its code or external id, or the one that
 * an equal row made before. A new item takes the row's id, so that an export can be put back.
 */
export async function findTargets(
  change: ItemChange,
  resource: Resource,
  rows: readonly IdentifiedRow[],
): Promise<(RowTarget | NoTarget)[]> {
  const clues = await cluesOf(change, resource, rows);
  const ids = [...new Set(clues.flatMap(possibleIds))];
  const found = await change.getMany(resource, ids);
  const items = new Map(found.flatMap(item => (item ? [[item.id, item]] : [])));
  const lines = new Map<string, number>();
  return clues.map((clue, index) => {
    const target = targetOf(clue, items);
    const line = 'id' in target ? lines.get(target.id) : undefined;
    if (line) return { column: 'id', message: `Line ${line} is about the same item` };
    if ('id' in target) lines.set(target.id, rows[index]?.row.line ?? 0);
    return target;
  });
}

/** What tells a row's item from others, so that one batch never has two rows of one item. */
export function identitiesOf(resource: Resource, row: Row): string[] {
  const id = givenId(row);
  const value = uniqueValue(resource, row);
  return [...(id ? [`id ${id}`] : []), ...(value ? [`value ${value.toLowerCase()}`] : [])];
}

async function cluesOf(
  change: ItemChange,
  resource: Resource,
  rows: readonly IdentifiedRow[],
): Promise<Clue[]> {
  const [field = ''] = resource.unique ?? [];
  const values = [...new Set(rows.flatMap(({ row }) => uniqueValue(resource, row) ?? []))];
  const holders = await change.holders(resource, field, values);
  const byValue = new Map(values.map((value, index) => [value, holders[index]]));
  return rows.map(({ row, ownId }) => {
    const value = uniqueValue(resource, row);
    return { given: givenId(row), value, holder: value && byValue.get(value), ownId };
  });
}

function possibleIds({ given, value, holder, ownId }: Clue): string[] {
  if (given || value) return [given, holder].filter(id => id !== undefined);
  return [ownId];
}

function targetOf(
  { given, value, holder, ownId }: Clue,
  items: ReadonlyMap<string, StoredItem>,
): RowTarget | NoTarget {
  const named = given ? items.get(given) : undefined;
  if (named && holder && holder !== named.id)
    return { column: 'id', message: `Another item than this one has ${value} already` };
  const id = named?.id ?? holder ?? given ?? (value ? newId() : ownId);
  return { id, existing: items.get(id) };
}

function givenId({ values: { id } }: Row): string | undefined {
  const parsed = reference.safeParse(id);
  return parsed.success ? parsed.data : undefined;
}

function uniqueValue({ unique }: Resource, { values }: Row): string | undefined {
  const value = values[unique?.[0] ?? ''];
  return typeof value === 'string' ? value : undefined;
}
