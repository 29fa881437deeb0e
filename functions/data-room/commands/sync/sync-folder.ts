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
  for (const file of files) if (file.does !== 'stays') await send(api, room, folderOf, file, say);
  for (const place of without) say(`! ${place}: in the room, but not in the folder; it stays`);
  if (tag) await api.create('tags', { roomId: room, name: tag, ...(commit && { commit }) }, Made);
  say(summary(files, tag));
}

async function send(
  api: RoomApi,
  roomId: string,
  folderOf: ReturnType<typeof makeFolders>,
  file: PlannedFile,
  say: (line: string) => void,
): Promise<void> {
  const name = file.path.at(-1) ?? '';
  const folderId = await folderOf(file.path.slice(0, -1));
  const documentId = file.documentId ?? (await api.create('documents', { roomId, folderId, name }, Made)).id;
  const number = await sendFile(api, documentId, file);
  const sign = file.does === 'comes' ? '+' : '~';
  say(`${sign} ${keyOf(file.path)}, version ${number}, ${file.size.toLocaleString('en')} bytes`);
}

function summary(files: readonly PlannedFile[], tag: string | undefined): string {
  const count = (does: PlannedFile['does']) => files.filter(file => file.does === does).length;
  const tagged = tag ? `; tagged ${tag}` : '';
  return `${count('comes')} new, ${count('changes')} changed, ${count('stays')} as they were${tagged}.`;
}
