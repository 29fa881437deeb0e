import type { Context } from '../../../platform/context/context.ts';
import { Unavailable } from '../../../platform/errors/errors.ts';
import type { Change } from '../../../platform/firestore/change.ts';
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

/** So many attempts may die: what kills each that follows as well is not to be paid for again and again. */
const mostDied = 3;

/** Somebody else makes the bundle now, or nobody is to make it any more. */
export class Superseded extends Error {
  override readonly name = 'Superseded';
}

/** Of a bundle that is made, or is not to be made any more. */
const ended = { aliveAt: null, giveUpAt: null };

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
    if (isAlive(before, change.now))
      throw new Unavailable('Another attempt makes this bundle. Try again later.');
    const died = before.died + (before.aliveAt ? 1 : 0);
    if (died >= mostDied) return fail(change, before, { died, failure: allDied });
    noteKeyVersion(change, await openRoom(change, before.roomId), key);
    const begun = { status: 'building', attempt, key, filesDone: 0, aliveAt: change.now, died } as const;
    change.note(bundles, before, begun);
    return { ...before, ...begun };
  });
}

const allDied =
  'What made it ended three times before it was done. Ask for it again, or for a tag that names less.';

function fail(change: Change, bundle: Bundle, fields: Partial<Bundle>): undefined {
  change.update(bundles, bundle, { status: 'failed', ...fields, ...ended }, 'failed');
}

/** Has a bundle fail that nobody makes any more. @returns Whether it was so. */
export function giveUpBundle(
  { store }: Pick<RoomDeps, 'store'>,
  context: Context,
  id: string,
): Promise<boolean> {
  return runChange(store, context, async change => {
    const [bundle] = await change.getMany(bundles, [id]);
    if (!bundle || !isOpen(bundle) || isAlive(bundle, change.now)) return false;
    const failure = 'Nobody could make it for three hours. Ask for it again.';
    change.update(bundles, bundle, { status: 'failed', failure, ...ended }, 'given-up');
    return true;
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
    if (verb) change.update(bundles, before, { ...fields, ...ended }, verb);
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

function isAlive({ aliveAt }: Bundle, now: string): boolean {
  return aliveAt !== null && Date.parse(now) - Date.parse(aliveAt) < silentMs;
}

function isOpen({ status }: Bundle): boolean {
  return status === 'queued' || status === 'building';
}
