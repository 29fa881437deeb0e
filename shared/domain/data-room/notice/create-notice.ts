import type { Context } from '../../../platform/context/context.ts';
import { ProblemError, Unprocessable } from '../../../platform/errors/errors.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { hoursAfter } from '../hours-after.ts';
import { endOf } from '../link/rules.ts';
import { links } from '../link/schemas.ts';
import { openRoom } from '../room/require-open.ts';
import { goesOnHours } from './rules.ts';
import { type NewNotice, type RoomNotice, roomNotices } from './schemas.ts';

const everyMs = 10 * 60_000;

/**
 * Has those who came into a room told that there is something new; the event of the notice has it sent.
 *
 * @throws ProblemError 429 when there was one within ten minutes; Unprocessable for links that open nothing of it; NotFound, Gone
 */
export function createNotice(
  store: Store,
  context: Context,
  { roomId, message, linkIds }: NewNotice & { roomId: string },
): Promise<RoomNotice> {
  return runChange(store, context, async change => {
    await openRoom(change, roomId);
    await requireNoneBefore(change, roomId);
    await requireLive(change, roomId, linkIds ?? []);
    const chosen = linkIds && [...new Set(linkIds)];
    return change.create(roomNotices, {
      id: newId(),
      roomId,
      message: message?.trim() || null,
      linkIds: chosen,
      by: context.actor,
      goesOnAt: hoursAfter(change.now, goesOnHours),
    });
  });
}

async function requireNoneBefore(change: Change, roomId: string): Promise<void> {
  const ofRoom = { field: 'roomId', operator: '==', value: roomId } as const;
  const newest = { conditions: [ofRoom], sort: { field: 'createdAt', direction: 'desc' } } as const;
  const [last] = await change.select(roomNotices, newest, 1);
  const waitMs = last ? Date.parse(last.createdAt) + everyMs - Date.parse(change.now) : 0;
  if (waitMs > 0) throw tooSoon(waitMs);
}

function tooSoon(waitMs: number): ProblemError {
  const minutes = Math.ceil(waitMs / 60_000);
  const message = `A room sends one notice in ten minutes. Send the next one in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
  const retryAfterSeconds = Math.ceil(waitMs / 1000);
  return new ProblemError(429, 'notice-too-soon', message, { retryAfterSeconds });
}

async function requireLive(change: Change, roomId: string, linkIds: readonly string[]): Promise<void> {
  const found = await change.getMany(links, linkIds);
  const dead = linkIds.find((_, index) => {
    const link = found[index];
    return link?.roomId !== roomId || endOf(link, change.now);
  });
  if (dead === undefined) return;
  const message = `name the link ${dead}, which opens nothing of this room; leave it out`;
  const errors = [{ path: 'linkIds', message }];
  throw new Unprocessable('invalid-body', `linkIds ${message}.`, { errors });
}
