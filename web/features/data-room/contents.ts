import { numberContents } from '../../../shared/domain/data-room/room-index/rules.ts';
import type { Folder, RoomDocument } from '../../app/api-types.ts';

type Place = {
  /** As the room's index has it: 2.1 is the first in the second. */
  number: string;
  /** How many folders it is in. */
  depth: number;
};
export type FolderEntry = Place & { kind: 'folder'; item: Folder /** What is right in it. */; holds: number };
export type DocumentEntry = Place & { kind: 'document'; item: RoomDocument };
/** One line of a room's contents. */
export type Entry = FolderEntry | DocumentEntry;

/** All that a room holds in the order of its index, each folder with what is in it behind it. */
export function contentsOf(folders: readonly Folder[], documents: readonly RoomDocument[]): Entry[] {
  const folderOf = new Map(folders.map(folder => [folder.id, folder]));
  const documentOf = new Map(documents.map(document => [document.id, document]));
  const holds = new Map<string | null, number>();
  for (const { folderId } of [...folders, ...documents]) holds.set(folderId, (holds.get(folderId) ?? 0) + 1);
  return numberContents(folders, documents).flatMap(({ number, id }): Entry[] => {
    const place = { number, depth: number.split('.').length - 1 };
    const folder = folderOf.get(id);
    if (folder) return [{ ...place, kind: 'folder', item: folder, holds: holds.get(id) ?? 0 }];
    const document = documentOf.get(id);
    return document ? [{ ...place, kind: 'document', item: document }] : [];
  });
}

/** The lines that are to be seen while only some folders are open. */
export function unfolded(entries: readonly Entry[], isOpen: (folderId: string) => boolean): Entry[] {
  let hiddenBelow = Number.POSITIVE_INFINITY;
  return entries.filter(({ depth, kind, item }) => {
    if (depth > hiddenBelow) return false;
    hiddenBelow = kind === 'folder' && !isOpen(item.id) ? depth : Number.POSITIVE_INFINITY;
    return true;
  });
}

/** The lines whose names have all of some words in them. */
export function named(entries: readonly Entry[], words: string): Entry[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ item }) => wanted.every(word => item.name.toLowerCase().includes(word)));
}

/** What is right in a folder, or at the top of the room, in its order. */
export function siblingsIn(entries: readonly Entry[], folderId: string | null): Entry[] {
  return entries.filter(({ item }) => item.folderId === folderId);
}

/** The folders that something is in, from the top. */
export function foldersAbove(entries: readonly Entry[], folderId: string | null): Folder[] {
  const folderOf = new Map(entries.flatMap(one => (one.kind === 'folder' ? [[one.item.id, one.item]] : [])));
  const above: Folder[] = [];
  for (let next = folderOf.get(folderId ?? ''); next; next = folderOf.get(next.folderId ?? ''))
    above.unshift(next);
  return above;
}

/** Whether something is, at any depth, in a folder, or is that folder. */
export function isWithin(entries: readonly Entry[], folderId: string | null, outerId: string): boolean {
  return foldersAbove(entries, folderId).some(({ id }) => id === outerId);
}
