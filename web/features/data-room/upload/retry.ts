import { ApiProblem } from '../../../app/api-problem.ts';

const mostAttempts = 8;
const longestPauseMs = 30_000;

/** Whether the same request may succeed later: no answer came, the service is busy or failed. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return false;
  return error.status === 0 || error.status === 408 || error.status === 429 || error.status >= 500;
}

/** How long to wait after so many failures, spread so that many do not come back at once; `random` is from 0 to 1. */
export function pauseAfter(failures: number, random: number): number {
  return Math.min(longestPauseMs, 500 * 2 ** failures) * (0.5 + random / 2);
}

/** What repeating needs of the world. */
export type Waiting = {
  /** Waits so long, and longer while the device has no network; throws when it is aborted. */
  wait: (milliseconds: number) => Promise<void>;
  /** Told before each wait, and with null when it goes on. */
  onTrouble: (message: string | null) => void;
};

/** Does something that may be done twice until it succeeds, as long as there is hope. */
export async function repeated<Result>(
  { wait, onTrouble }: Waiting,
  attempt: () => Promise<Result>,
): Promise<Result> {
  for (let failures = 0; ; failures += 1) {
    try {
      const result = await attempt();
      if (failures > 0) onTrouble(null);
      return result;
    } catch (error) {
      if (!isPassing(error) || failures + 1 >= mostAttempts) throw error;
      onTrouble(error instanceof ApiProblem ? error.title : null);
      await wait(pauseAfter(failures, Math.random()));
    }
  }
}
