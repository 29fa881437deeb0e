import { createHash } from 'node:crypto';
import type { Change } from '../../../platform/firestore/change.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import type { Resource } from '../../../platform/resource/resource.ts';
import { assets } from '../asset/schemas.ts';
import { sites } from '../site/schemas.ts';
import type { PlacedColumn, Row } from './read-row.ts';

/** A row and the number it has among the rows of the file that say the same. */
export type NumberedRow = { row: Row; occurrence: number };

/**
 * The id of the item each row is about: the one the row names, the one that holds its code or external id, or one made
 * from what the row says, so that the same file again finds what it made before and equal rows stay apart.
 */
export async function findTargets(
  change: Change,
  resource: Resource,
  rows: readonly NumberedRow[],
): Promise<string[]> {
  const [field] = resource.unique ?? [];
  const holders = field ? await holdersOf(change, resource, field, rows) : new Map<string, string>();
  return rows.map(({ row, occurrence }) => {
    const { id, [field ?? '']: value } = row.values;
    if (typeof id === 'string' && /^[A-Za-z0-9_-]{1,128}$/.test(id)) return id;
    if (value !== null && value !== undefined) return holders.get(String(value).toLowerCase()) ?? newId();
    return createHash('sha256')
      .update(`${resource.path}\0${row.key}\0${occurrence}`)
      .digest('base64url')
      .slice(0, 24);
  });
}

/** What tells a row's item from others, so that one batch never has two rows of one item. */
export function identityOf(resource: Resource, { row, occurrence }: NumberedRow): string {
  const [field] = resource.unique ?? [];
  const value = row.values.id ?? (field && row.values[field]);
  return value ? String(value).toLowerCase() : `${row.key}\0${occurrence}`;
}

/** Ids by lower-case code of the sites or assets that rows refer to. */
export async function findReferenced(
  change: Change,
  type: 'site' | 'asset',
  rows: readonly NumberedRow[],
  columns: readonly PlacedColumn[],
): Promise<Map<string, string | undefined>> {
  const names = columns.filter(({ column }) => column.type === type).map(({ column }) => column.name);
  const codes = new Set(
    rows.flatMap(({ row }) => names.map(name => row.values[name]).filter(Boolean)).map(String),
  );
  const holders = await change.holders(type === 'site' ? sites : assets, 'code', [...codes]);
  return new Map([...codes].map((code, index) => [code, holders[index]]));
}

async function holdersOf(
  change: Change,
  resource: Resource,
  field: string,
  rows: readonly NumberedRow[],
): Promise<Map<string, string>> {
  const values = [...new Set(rows.map(({ row }) => row.values[field]).filter(Boolean))].map(String);
  const holders = await change.holders(resource, field, values);
  return new Map(
    values.flatMap((value, index) => (holders[index] ? [[value.toLowerCase(), holders[index]]] : [])),
  );
}
