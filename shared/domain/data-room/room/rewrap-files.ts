import type { Context } from '../../../platform/context/context.ts';
import { Unavailable } from '../../../platform/errors/errors.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { versionNumber } from '../../../platform/kms/key-version.ts';
import { Undecipherable } from '../../../platform/kms/kms-errors.ts';
import { placeOf } from '../bundle/attempt.ts';
import { type Bundle, bundles } from '../bundle/schemas.ts';
import type { KeyDeps } from '../deps.ts';
import type { FileKey } from '../file/schemas.ts';
import { wrapped } from '../file/wrapped.ts';
import type { Upload } from '../upload/schemas.ts';
import { type FilePlace, rewrapFileKey } from '../version/file-key.ts';
import type { Version } from '../version/schemas.ts';
import { keyed } from './keyed.ts';

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
  for (const resource of keyed) {
    const found = await everyItem(deps.store, context, resource, { roomId: [roomId] });
    const items = found.flatMap(item => withKey(context, item) ?? []);
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

/** What has a key: where it belongs, and where it may stand by the time that it is wrapped anew. */
type Keyed = { id: string; key: FileKey; place: FilePlace; homes: readonly (typeof keyed)[number][] };

/** A bundle that nobody has begun to make has no key yet. */
function withKey(context: Context, item: Upload | Version | Bundle): Keyed | undefined {
  const { id, key } = item;
  if (!key) return undefined;
  if ('tagId' in item) return { id, key, place: placeOf(context, item), homes: [bundles] };
  return { id, key, place: { ...item, organisationId: context.organisationId }, homes: wrapped };
}

/** @returns false when its key does not open. */
async function rewrapOne(
  deps: KeyDeps,
  context: Context,
  { to, item }: { to: number; item: Keyed },
): Promise<boolean> {
  try {
    const key = await rewrapFileKey(deps, item.place, item.key);
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
  { item: { id, key: before, homes }, key }: { item: Keyed; key: FileKey },
): Promise<void> {
  return runChange(store, context, async change => {
    const found = await Promise.all(homes.map(resource => change.getMany(resource, [id])));
    for (const [index, resource] of homes.entries()) {
      const now = found[index]?.[0];
      if (now?.key?.wrapped === before.wrapped) change.note(resource, now, { key });
    }
  });
}
