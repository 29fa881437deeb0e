import type { ItemChange } from '../../../platform/firestore/rehearsal.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { assets } from '../asset/schemas.ts';
import { sites } from '../site/schemas.ts';
import type { IdentifiedRow } from './find-targets.ts';
import type { PlacedColumn } from './read-row.ts';
import type { Import } from './schemas.ts';

/** A site or asset to be made on the way, known only by its code. */
export type Stub = { type: 'site' | 'asset'; id: string; code: string };

/** Ids by lower-case code of the sites and assets that rows refer to, and those of them that are not there yet. */
export type References = Record<'site' | 'asset', Map<string, string>> & { stubs: Stub[] };

/** Looks up what rows refer to; what is nowhere becomes a stub where the import may make it. */
export async function findReferences(
  change: ItemChange,
  { createMissing }: Pick<Import, 'createMissing'>,
  rows: readonly IdentifiedRow[],
  columns: readonly PlacedColumn[],
): Promise<References> {
  const found: References = { site: new Map(), asset: new Map(), stubs: [] };
  for (const type of ['site', 'asset'] as const) {
    const codes = codesIn(rows, columns, type);
    const holders = await change.holders(type === 'site' ? sites : assets, 'code', [...codes.values()]);
    for (const [index, [plain, code]] of [...codes].entries()) {
      const id = holders[index];
      if (id) found[type].set(plain, id);
      else if (createMissing.includes(`${type}s`)) {
        const stub = { type, id: newId(), code };
        found[type].set(plain, stub.id);
        found.stubs.push(stub);
      }
    }
  }
  return found;
}

/** The codes that rows refer to, as they are first written, by lower-case code. */
function codesIn(
  rows: readonly IdentifiedRow[],
  columns: readonly PlacedColumn[],
  type: 'site' | 'asset',
): Map<string, string> {
  const codes = new Map<string, string>();
  for (const { column } of columns) {
    if (column.type !== type) continue;
    for (const { row } of rows) {
      const code = row.values[column.name];
      if (typeof code === 'string' && !codes.has(code.toLowerCase())) codes.set(code.toLowerCase(), code);
    }
  }
  return codes;
}
