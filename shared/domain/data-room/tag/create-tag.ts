import { canonicalJson } from '../../../platform/canonical-json/canonical-json.ts';
import type { Context } from '../../../platform/context/context.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import { requireReferences } from '../../../platform/firestore/references.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import type { CreateOf } from '../../../platform/resource/resource.ts';
import { sha256 } from '../audit/chain.ts';
import { documents, type RoomDocument } from '../document/schemas.ts';
import { dataRoomFamily } from '../family.ts';
import { folders } from '../folder/schemas.ts';
import { openRoom } from '../room/require-open.ts';
import { numberContents } from '../room-index/rules.ts';
import { versions } from '../version/schemas.ts';
import { taggedEntries } from './rules.ts';
import { type Tag, type TaggedEntry, tagContents, tags } from './schemas.ts';

/** With its ids, within what one item may be, 1 MiB. Some 3,000 documents. */
const mostBytes = 900_000;

/**
 * Tags what a room holds now: its index, and the version that each document shows.
 *
 * @throws Unprocessable when there is no such room; Gone; Conflict when it has a tag of this name, or holds more than a tag can.
 */
export async function createTag(store: Store, context: Context, fields: CreateOf<typeof tags>): Promise<Tag> {
  const inRoom = { roomId: [fields.roomId] };
  const documentsInIt = await everyItem(store, context, documents, inRoom);
  const index = numberContents(await everyItem(store, context, folders, inRoom), documentsInIt);
  const id = newId();
  return runChange(store, context, async change => {
    await requireReferences(change, tags, fields, dataRoomFamily);
    await openRoom(change, fields.roomId);
    await requireFreeName(change, fields);
    const entries = taggedEntries(index, await filesOf(change, documentsInIt));
    const text = contentsText(entries);
    change.add(tagContents, { id, text, versionIds: entries.flatMap(({ file }) => file?.versionId ?? []) });
    return change.create(tags, { ...fields, id, documents: documentsInIt.length, digest: sha256(text) });
  });
}

async function requireFreeName(change: Change, { roomId, name }: CreateOf<typeof tags>): Promise<void> {
  const [holder] = await change.holders(tags, 'nameInRoom', [`${roomId}/${name}`]);
  if (holder)
    throw new Conflict('duplicate', `The room has a tag ${name}. Choose another name.`, { field: 'name' });
}

/** The files that documents show, held so that none is deleted meanwhile. */
async function filesOf(change: Change, documentsInIt: readonly RoomDocument[]) {
  const ids = documentsInIt.flatMap(({ primaryVersionId }) => primaryVersionId ?? []);
  const found = (await change.getMany(versions, ids)).filter(version => version !== undefined);
  return new Map(
    found.map(({ id, documentId, number, name, contentType, size, crc32c }) => [
      documentId,
      { versionId: id, number, name, contentType, size, crc32c },
    ]),
  );
}

function contentsText(entries: readonly TaggedEntry[]): string {
  const text = canonicalJson(entries);
  if (Buffer.byteLength(text) <= mostBytes) return text;
  const message = `The room holds ${entries.length} folders and documents, more than a tag can name. Divide it into several rooms.`;
  throw new Conflict('too-large', message);
}
