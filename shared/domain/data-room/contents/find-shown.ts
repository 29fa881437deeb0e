import { NotFound } from '../../../platform/errors/errors.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import type { DoorDeps } from '../deps.ts';
import { documents, type RoomDocument } from '../document/schemas.ts';
import { folders } from '../folder/schemas.ts';
import { rightsTo } from '../rights/rules.ts';
import type { Rights } from '../rights/schemas.ts';
import { type Version, versions } from '../version/schemas.ts';
import type { Seat } from '../visit/find-visit.ts';
import { tellRefusal } from '../visit/refusals.ts';

/** A document that a visitor may see, its primary version, and what they may do with it. */
export type Shown = { document: RoomDocument; version: Version; rights: Rights };

/** @throws NotFound for what there is not, is elsewhere, is hidden, or has no file yet: nothing tells which. */
export async function findShown(deps: DoorDeps, seat: Seat, documentId: string): Promise<Shown> {
  const { context, link } = seat;
  const document = await findItem(deps.store, context, documents, documentId);
  if (document?.roomId === link.roomId) {
    const folderIds = await foldersOf(deps, seat, document);
    const rights = rightsTo(link, { documentId, folderIds });
    const version = rights.view && (await primaryVersion(deps, seat, document));
    if (version) return { document, version, rights };
  }
  await tellRefusal(deps, seat, 'document', { documentId });
  throw new NotFound(`There is no document ${documentId} in this room that you can see.`);
}

/** The folders that a document is in, the nearest first; none where no grant goes by folders. */
async function foldersOf({ store }: DoorDeps, { context, link }: Seat, document: RoomDocument) {
  const above: string[] = [];
  if (!link.grants.some(({ kind }) => kind === 'folder')) return above;
  for (let id = document.folderId; id !== null && !above.includes(id); ) {
    above.push(id);
    id = (await findItem(store, context, folders, id))?.folderId ?? null;
  }
  return above;
}

async function primaryVersion(
  { store }: DoorDeps,
  { context }: Seat,
  { id, primaryVersionId }: RoomDocument,
) {
  if (primaryVersionId === null) return undefined;
  const version = await findItem(store, context, versions, primaryVersionId);
  return version?.documentId === id ? version : undefined;
}
