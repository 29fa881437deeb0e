import { ProblemError } from '../../../platform/errors/errors.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { hashedId } from '../../../platform/firestore/hashed-id.ts';
import { attempts } from './schemas.ts';

const hourMs = 3_600_000;

/** How often something may be tried within an hour of the clock; `what` tells it from everything else. */
export type Limit = { what: readonly string[]; perHour: number };

/** Counts an attempt before it is made, so that many at once are not more than one after another. @throws ProblemError 429 */
export async function countAttempt(change: Change, limits: readonly Limit[]): Promise<void> {
  const counted = await countsOf(change, limits);
  if (counted.some(({ count, perHour }) => count >= perHour)) throw tooMany(change.now);
  for (const { id, count } of counted) change.note(attempts, { id }, { count: count + 1 });
}

/** Takes a counted attempt back: what was right is no guess. */
export async function uncountAttempt(change: Change, limits: readonly Limit[]): Promise<void> {
  for (const { id, count } of await countsOf(change, limits))
    change.note(attempts, { id }, { count: Math.max(0, count - 1) });
}

async function countsOf(change: Change, limits: readonly Limit[]) {
  const ids = limits.map(({ what }) => idOf(what, change.now));
  const found = await change.getMany(attempts, ids);
  return limits.map(({ perHour }, index) => ({
    id: ids[index] ?? '',
    count: found[index]?.count ?? 0,
    perHour,
  }));
}

function idOf(what: readonly string[], now: string): string {
  const hour = now.slice(0, '2026-03-29T08'.length);
  return hashedId([...what, hour]);
}

function tooMany(now: string): ProblemError {
  const retryAfterSeconds = Math.ceil((hourMs - (Date.parse(now) % hourMs)) / 1000);
  const minutes = Math.ceil(retryAfterSeconds / 60);
  const message = `That was tried too often. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
  return new ProblemError(429, 'too-many-attempts', message, { retryAfterSeconds });
}
