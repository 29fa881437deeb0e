import type { Attempt } from './schemas.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** The waits after each failed attempt; after the last attempt it is given up. As Svix has them. */
const waits = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 10 * hour];
const longestAsked = 24 * hour;

/** The attempts that a line of the ledger keeps: all of its first round and of nine replays; of more the oldest go. */
const mostAttempts = 10 * (waits.length + 1);

/** The attempts of a delivery with one more. */
export function withAttempt(before: readonly Attempt[], attempt: Attempt): Attempt[] {
  return [...before, attempt].slice(-mostAttempts);
}

/**
 * Milliseconds until the next attempt; undefined when it is to be given up. Up to a tenth is added, so that what failed
 * together does not come again together.
 *
 * @param tries How often it was tried, 1 after the first attempt.
 * @param random Gives numbers from 0 to 1.
 * @param askedMs How long the receiver asks to be left alone.
 */
export function waitAfter(tries: number, random: () => number, askedMs = 0): number | undefined {
  const wait = waits[tries - 1];
  if (wait === undefined) return undefined;
  return Math.round(Math.max(wait * (1 + random() / 10), Math.min(askedMs, longestAsked)));
}

/** What a Retry-After header asks for, seconds or a date, in milliseconds; undefined when it says nothing. */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * second : Date.parse(header) - now.getTime();
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}
