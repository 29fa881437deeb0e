import type { Context } from '../../../platform/context/context.ts';
import { Unavailable } from '../../../platform/errors/errors.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { RoomDeps } from '../deps.ts';
import { noteKeyVersion } from '../room/note-key-version.ts';
import { openRoom } from '../room/require-open.ts';
import { newFileKey } from '../version/file-key.ts';
import { type Bundle, bundles } from './schemas.ts';

/** Without a sign for so long, an attempt is taken for dead. */
const silentMs = 120_000;

/** Somebody else makes the bundle now, or nobody is to make it any more. */
export class Superseded extends Error {
  override readonly name = 'Superseded';
}

/** A bundle that is being made by this attempt, under a key of its own. */
export type Building = Bundle & { attempt: string; key: NonNullable<Bundle['key']> };

/**
 * Begins to make a bundle anew; undefined when there is nothing to be made.
 *
 * @throws Unavailable while another attempt is alive.
 */
export async function beginAttempt(
  deps: RoomDeps,
  context: Context,
  id: string,
): Promise<Building | undefined> {
  const bundle = await findItem(deps.store, context, bundles, id);
  if (!bundle || !isOpen(bundle)) return undefined;
  const attempt = newId();
  const key = await newFileKey(deps, placeOf(context, { ...bundle, attempt }));
  return runChange(deps.store, context, async change => {
    const [before] = await change.getMany(bundles, [id]);
    if (!before || !isOpen(before)) return undefined;
    const silent = Date.parse(change.now) - Date.parse(before.aliveAt ?? '1970-01-01');
    if (silent < silentMs) throw new Unavailable('Another attempt makes this bundle. Try again later.');
    noteKeyVersion(change, await openRoom(change, before.roomId), key);
    const begun = { status: 'building', attempt, key, filesDone: 0, aliveAt: change.now } as const;
    change.note(bundles, before, begun);
    return { ...before, ...begun };
  });
}

/** Notes how an attempt goes on. @throws Superseded when it is no longer the one. */
export function noteAttempt(
  { store }: RoomDeps,
  context: Context,
  { id, attempt }: Building,
  fields: Partial<Bundle>,
  verb?: 'completed' | 'failed',
): Promise<void> {
  return runChange(store, context, async change => {
    const [before] = await change.getMany(bundles, [id]);
    if (before?.attempt !== attempt || !isOpen(before)) throw new Superseded();
    if (verb) change.update(bundles, before, fields, verb);
    else change.note(bundles, before, fields);
  });
}

/** Where the file of an attempt belongs: each has its own, below that of its bundle. */
export function placeOf(
  { organisationId }: Context,
  { id, attempt, roomId, tagId }: Pick<Bundle, 'id' | 'attempt' | 'roomId' | 'tagId'>,
) {
  return { organisationId, roomId, documentId: tagId, id: `${id}/${attempt}` };
}

function isOpen({ status }: Bundle): boolean {
  return status === 'queued' || status === 'building';
}
