import { documents } from '@chatterfix/shared/domain/data-room/document/schemas.ts';
import { folders } from '@chatterfix/shared/domain/data-room/folder/schemas.ts';
import * as z from 'zod';
import { checksumOf } from './checksum-of.ts';
import { findFiles } from './find-files.ts';
import { makeFolders } from './make-folders.ts';
import { keyOf, type PlannedFile, planSync } from './plan-sync.ts';
import type { RoomApi } from './room-api.ts';
import { sendFile } from './send-file.ts';

/** What goes into which room, and under which tag. */
export type SyncOptions = {
  room: string;
  folder: string;
  tag: string | undefined;
  commit: string | undefined;
};

const Made = z.object({ id: z.string() });

/** So many files are on their way at once: most are small, and wait for answers. */
const together = 4;

/**
 * Brings what a room shows in step with a folder: files that it does not show yet, or not as they are, become documents or new
 * versions. Nothing is taken out of the room. With a tag, what it shows then is tagged.
 *
 * @param say Told a line for each file that is sent, and at the end.
 */
export async function syncFolder(
  api: RoomApi,
  { room, folder, tag, commit }: SyncOptions,
  say: (line: string) => void,
): Promise<void> {
  const found = await findFiles(folder);
  if (found.length === 0) throw new Error(`There are no files in ${folder}.`);
  const summed = [];
  for (const one of found) summed.push({ ...one, crc32c: await checksumOf(one.file) });
  const holding = {
    folders: await api.all(`folders?roomId=${room}`, folders.item),
    documents: await api.all(`documents?roomId=${room}`, documents.item),
  };
  const { files, without } = planSync(summed, holding);
  const folderOf = makeFolders(api, room, holding.folders);
  const placed: PlacedFile[] = [];
  for (const file of files)
    if (file.does !== 'stays')
      placed.push({ ...file, folderId: await named(file, () => folderOf(file.path.slice(0, -1))) });
  for (let next = 0; next < placed.length; next += together)
    await sendSome(api, room, placed.slice(next, next + together), say);
  for (const place of without) say(`! ${place}: in the room, but not in the folder; it stays`);
  if (tag) await api.create('tags', { roomId: room, name: tag, ...(commit && { commit }) }, Made);
  say(summary(files, tag));
}

type PlacedFile = PlannedFile & { folderId: string | null };

/** Each is seen to its end, also where another one fails. */
async function sendSome(
  api: RoomApi,
  roomId: string,
  files: readonly PlacedFile[],
  say: (line: string) => void,
): Promise<void> {
  const sent = await Promise.allSettled(files.map(file => named(file, () => send(api, roomId, file))));
  for (const one of sent) if (one.status === 'fulfilled') say(one.value);
  for (const one of sent) if (one.status === 'rejected') throw one.reason;
}

/** @returns What is said of it. */
async function send(api: RoomApi, roomId: string, file: PlacedFile): Promise<string> {
  const { folderId } = file;
  const name = file.path.at(-1) ?? '';
  const documentId = file.documentId ?? (await api.create('documents', { roomId, folderId, name }, Made)).id;
  const number = await sendFile(api, documentId, file);
  const sign = file.does === 'comes' ? '+' : '~';
  return `${sign} ${keyOf(file.path)}, version ${number}, ${file.size.toLocaleString('en')} bytes`;
}

/** @throws Error that says which file it was. */
async function named<T>({ path }: PlannedFile, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new Error(`${keyOf(path)}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

function summary(files: readonly PlannedFile[], tag: string | undefined): string {
  const count = (does: PlannedFile['does']) => files.filter(file => file.does === does).length;
  const tagged = tag ? `; tagged ${tag}` : '';
  return `${count('comes')} new, ${count('changes')} changed, ${count('stays')} as they were${tagged}.`;
}
