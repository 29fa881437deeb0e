import type { Context } from '../../../platform/context/context.ts';
import { Unavailable } from '../../../platform/errors/errors.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { versionNumber } from '../../../platform/kms/key-version.ts';
import { Undecipherable } from '../../../platform/kms/kms-errors.ts';
import type { KeyDeps } from '../deps.ts';
import type { FileKey } from '../file/schemas.ts';
import { wrapped } from '../file/wrapped.ts';
import { type FilePlace, rewrapFileKey } from '../version/file-key.ts';

/** How many keys a room has, and how many of them did not open: what they belong to cannot be read. */
export type Rewrapped = { keys: number; unreadable: number };

const together = 8;

/** Wraps what is wrapped by another version of the room's key, each in a change of its own. @throws Unavailable */
export async function rewrapFiles(
  deps: KeyDeps,
  context: Context,
  { roomId, to }: { roomId: string; to: number },
): Promise<Rewrapped> {
  const done = { keys: 0, unreadable: 0 };
  for (const resource of wrapped) {
    const items = await everyItem(deps.store, context, resource, { roomId: [roomId] });
    const others = items.filter(({ key }) => versionNumber(key.keyVersion) !== to);
    done.keys += items.length;
    for (let next = 0; next < others.length; next += together) {
      const opened = await Promise.all(
        others.slice(next, next + together).map(item => rewrapOne(deps, context, { to, item })),
      );
      done.unreadable += opened.filter(one => !one).length;
    }
  }
  return done;
}

type Item = Omit<FilePlace, 'organisationId'> & { key: FileKey };

/** @returns false when its key does not open. */
async function rewrapOne(
  deps: KeyDeps,
  context: Context,
  { to, item }: { to: number; item: Item },
): Promise<boolean> {
  try {
    const key = await rewrapFileKey(deps, { ...item, organisationId: context.organisationId }, item.key);
    // A new version takes a while until it is what encrypts everywhere.
    if (versionNumber(key.keyVersion) !== to)
      throw new Unavailable(`Version ${to} of the room's key does not encrypt yet.`);
    await putKey(deps, context, { item, key });
    return true;
  } catch (error) {
    if (error instanceof Undecipherable) return false;
    throw error;
  }
}

/** The upload may be a version by now, or gone. What somebody else has wrapped stays as it is. */
function putKey(
  { store }: KeyDeps,
  context: Context,
  { item, key }: { item: Item; key: FileKey },
): Promise<void> {
  return runChange(store, context, async change => {
    const found = await Promise.all(wrapped.map(resource => change.getMany(resource, [item.id])));
    for (const [index, resource] of wrapped.entries()) {
      const now = found[index]?.[0];
      if (now?.key.wrapped === item.key.wrapped) change.note(resource, now, { key });
    }
  });
}
