import type { RetryConfig } from './job.ts';

/** The wait before a retry, the first being 1: it doubles `maxDoublings` times and then grows evenly, up to the most. */
export function retryWait(config: RetryConfig, retry: number): number {
  const { minBackoffDuration: least, maxBackoffDuration: most, maxDoublings } = config;
  const doublings = Math.min(retry - 1, maxDoublings);
  const evenly = Math.max(1, retry - maxDoublings);
  return Math.min(most, least * 2 ** doublings * evenly);
}

/**
 * Whether an execution that failed once more is tried again: until both limits are reached, if there are two.
 *
 * @param retries How many retries there were.
 * @param elapsedMs Since its first attempt.
 */
export function mayRetry({ retryCount, maxRetryDuration }: RetryConfig, retries: number, elapsedMs: number) {
  return retryCount > 0 && (retries < retryCount || elapsedMs < maxRetryDuration);
}
