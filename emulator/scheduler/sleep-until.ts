import { setTimeout as wait } from 'node:timers/promises';

/** A timer counts at most so long and looks at the clock again: it may have been set, or the machine asleep. */
const longestWaitMs = 60_000;

/**
 * Waits until a clock shows a time.
 *
 * @returns false when the signal aborted first.
 */
export async function sleepUntil(time: Date, now: () => Date, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const left = time.getTime() - now().getTime();
    if (left <= 0) return true;
    await wait(Math.min(left, longestWaitMs), undefined, { signal }).catch(() => {});
  }
  return false;
}
