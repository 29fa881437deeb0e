import type { Grant, Rights } from './schemas.ts';

/** What a link says of rights. */
export type Granted = { rights: Rights; grants: readonly Grant[] };

/** A document and the folders it is in, the nearest first. */
export type Standing = { documentId: string; folderIds: readonly string[] };

/** What a link allows with a document: its own grant, else that of the nearest folder that has one, else what holds for the room. */
export function rightsTo({ rights, grants }: Granted, { documentId, folderIds }: Standing): Rights {
  const own = grants.find(({ kind, id }) => kind === 'document' && id === documentId);
  const nearest = () =>
    folderIds
      .map(folderId => grants.find(({ kind, id }) => kind === 'folder' && id === folderId))
      .find(grant => grant !== undefined);
  const { view, download } = own ?? nearest() ?? rights;
  return { view, download };
}

/** The folders that something is in, the nearest first. What leads in circles ends. */
export function foldersAbove(
  folderId: string | null,
  parents: ReadonlyMap<string, string | null>,
): readonly string[] {
  const above: string[] = [];
  for (let id = folderId; id !== null && !above.includes(id); id = parents.get(id) ?? null) above.push(id);
  return above;
}
