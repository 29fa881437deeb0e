import type { Context } from '../../../platform/context/context.ts';
import { eachItem } from '../../../platform/firestore/every-item.ts';
import { listItems } from '../../../platform/firestore/list.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { type Bundle, bundles } from '../bundle/schemas.ts';
import { documents, type RoomDocument } from '../document/schemas.ts';
import { wrapped } from '../file/wrapped.ts';
import { type Folder, folders } from '../folder/schemas.ts';
import { type Link, links } from '../link/schemas.ts';
import { noticeDeliveries, roomNotices } from '../notice/schemas.ts';
import { type Tag, tagContents, tags } from '../tag/schemas.ts';
import type { Upload } from '../upload/schemas.ts';
import { objectFolder } from '../version/object-name.ts';
import type { Version } from '../version/schemas.ts';
import { type ShreddedItem, shreddedItems } from './schemas.ts';
import type { ShredDeps } from './shred-deps.ts';

/**
 * What goes with a room, in this order: the ways in, then what has a key. Whatever else is made of what a room holds belongs here.
 */
const contents = [links, ...wrapped, bundles, documents, folders, tags] as const;
type Content = (typeof contents)[number];

/** What was said of it, which no certificate needs to name. */
const traces = [noticeDeliveries, roomNotices] as const;

type Item = Link | Upload | Version | Bundle | RoomDocument | Folder | Tag;
type Entry = Omit<ShreddedItem, 'version' | 'createdAt' | 'updatedAt'>;

const together = 50;

/** Deletes what a room holds, and writes down what that was in the same changes. @throws Unavailable */
export async function removeContents(deps: ShredDeps, context: Context, roomId: string): Promise<void> {
  for (const resource of contents) {
    let some: Item[];
    do {
      const request = { pageSize: together, filters: { roomId: [roomId] }, sort: 'createdAt' };
      some = (await listItems<Content>(deps.store, context, resource, request)).items;
      await removeSome(deps, context, resource, some);
    } while (some.length > 0);
  }
  for (const resource of traces) await removeTraces(deps, context, resource, roomId);
}

async function removeTraces(
  { store }: ShredDeps,
  context: Context,
  resource: (typeof traces)[number],
  roomId: string,
): Promise<void> {
  for await (const { id } of eachItem(store, context, resource, { roomId: [roomId] }, 'createdAt'))
    await runChange(store, context, async change => change.remove(resource, id));
}

async function removeSome(deps: ShredDeps, context: Context, resource: Content, some: Item[]): Promise<void> {
  const entries = await Promise.all(some.map(item => entryOf(deps, context, resource.noun, item)));
  const ids = some.map(({ id }) => id);
  await runChange(deps.store, context, async change => {
    const present = await change.getMany<Content>(resource, ids);
    for (const [index, item] of present.entries()) {
      const entry = entries[index];
      if (!item || !entry) continue;
      change.delete<Content>(resource, item);
      if (resource === tags) change.remove(tagContents, item.id);
      change.add(shreddedItems, entry);
    }
  });
}

async function entryOf(
  { files }: ShredDeps,
  { organisationId }: Context,
  kind: string,
  item: Item,
): Promise<Entry> {
  const { id, roomId, name } = item;
  if (!('key' in item) || !item.key) return { id, roomId, kind, name, file: null, erased: true };
  const { key, createdAt: uploadedAt } = item;
  const objects = await files.list(objectFolder(organisationId, id));
  const storedBytes = [...objects.values()].reduce((sum, bytes) => sum + bytes, 0);
  const file = { ...fileOf(item), keyVersion: key.keyVersion, uploadedAt };
  return { id, roomId, kind, name, file: { ...file, objects: objects.size, storedBytes }, erased: false };
}

/** A bundle is a file as well: of its tag, and made here. */
function fileOf(item: Upload | Version | Bundle) {
  if ('tagId' in item)
    return {
      documentId: item.tagId,
      number: null,
      contentType: 'application/zip',
      size: item.size ?? 0,
      crc32c: null,
    };
  const { documentId, contentType, size, crc32c } = item;
  return { documentId, number: 'number' in item ? item.number : null, contentType, size, crc32c };
}
