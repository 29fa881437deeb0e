import type { Change } from '../../../platform/firestore/change.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { findReferenced, type NumberedRow } from './find-targets.ts';
import type { Directory } from './plan-row.ts';
import type { PlacedColumn } from './read-row.ts';
import type { Import } from './schemas.ts';

/** Sites and assets to be made on the way: id by code. */
export type Stubs = Readonly<Record<'site' | 'asset', ReadonlyMap<string, string>>>;

/**
 * Looks up what rows refer to. Rows of one batch may refer to one another, in any order; what is nowhere becomes a stub
 * where the import may make it.
 *
 * @param own ids of the batch's own rows, by lower-case code
 */
export async function openDirectory(
  change: Change,
  job: Import,
  rows: readonly NumberedRow[],
  columns: readonly PlacedColumn[],
  own: ReadonlyMap<string, string>,
): Promise<Omit<Directory, 'people'> & { stubs: Stubs }> {
  const found = { site: new Map<string, string>(), asset: new Map<string, string>() };
  const stubs = { site: new Map<string, string>(), asset: new Map<string, string>() };
  for (const type of ['site', 'asset'] as const) {
    if (job.kind === `${type}s`) for (const [code, id] of own) found[type].set(code, id);
    for (const [code, holder] of await findReferenced(change, type, rows, columns)) {
      const plain = code.toLowerCase();
      if (holder) found[type].set(plain, holder);
      else if (!found[type].has(plain) && job.createMissing.includes(`${type}s`)) {
        const id = newId();
        found[type].set(plain, id);
        stubs[type].set(code, id);
      }
    }
  }
  return { ...found, stubs };
}
