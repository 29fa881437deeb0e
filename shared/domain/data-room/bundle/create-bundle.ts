import type { Context } from '../../../platform/context/context.ts';
import { Conflict, Unprocessable } from '../../../platform/errors/errors.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { hoursAfter } from '../hours-after.ts';
import { openRoom } from '../room/require-open.ts';
import { readContents } from '../tag/read-contents.ts';
import { tags } from '../tag/schemas.ts';
import { type Bundle, bundleDays, bundles, giveUpHours } from './schemas.ts';

/** What is made within the ten minutes that a function has. */
const mostBytes = 10 * 2 ** 30;

/** Asks for the bundle of a tag; its event has it made. @throws Unprocessable when there is no such tag; Conflict when it is too large. */
export async function createBundle(
  store: Store,
  context: Context,
  { tagId }: { tagId: string },
): Promise<Bundle> {
  if (!(await findItem(store, context, tags, tagId))) throw noTag(tagId);
  const { tag, entries } = await readContents(store, context, tagId);
  const files = entries.flatMap(({ file }) => file ?? []);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > mostBytes) throw tooLarge(bytes);
  const { roomId, name } = tag;
  const { actor } = context;
  return runChange(store, context, async change => {
    await change.get(tags, tagId);
    await openRoom(change, roomId);
    return change.create(bundles, {
      id: newId(),
      tagId,
      roomId,
      name: `${name}.zip`,
      status: 'queued',
      files: files.length,
      expiresAt: hoursAfter(change.now, bundleDays * 24),
      giveUpAt: hoursAfter(change.now, giveUpHours),
      userId: actor.type === 'user' ? actor.id : null,
    });
  });
}

function tooLarge(bytes: number): Conflict {
  const [named, most] = [bytes, mostBytes].map(one => one.toLocaleString('en'));
  return new Conflict(
    'too-large',
    `The tag names ${named} bytes of files. A bundle takes 10 GiB, ${most} bytes.`,
  );
}

function noTag(id: string): Unprocessable {
  const message = `there is no tag ${id}`;
  return new Unprocessable('invalid-body', `tagId: ${message}.`, { errors: [{ path: 'tagId', message }] });
}
