import type { Context } from '../../../platform/context/context.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import type { FileDeps } from '../deps.ts';
import { uploads } from '../upload/schemas.ts';
import { objectFolder } from './object-name.ts';
import { versions } from './schemas.ts';

/**
 * Removes what is stored of a file that belongs to no upload and no version any more. An upload that is done and a version
 * have the same id, so that it may be asked as often, and as late, as one likes.
 *
 * @returns Whether the file was to be removed.
 */
export async function eraseFile(
  { store, files }: Pick<FileDeps, 'store' | 'files'>,
  context: Context,
  id: string,
): Promise<boolean> {
  if (await isWanted(store, context, id)) return false;
  await files.removeAll(objectFolder(context.organisationId, id));
  return true;
}

/** An upload is looked for first: it becomes a version, and never the other way round. */
async function isWanted(store: Store, context: Context, id: string): Promise<boolean> {
  const upload = await findItem(store, context, uploads, id);
  return upload !== undefined || (await findItem(store, context, versions, id)) !== undefined;
}
