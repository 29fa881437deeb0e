/** The wait between the attempts of a delivery, in milliseconds; it doubles from the least to the most. */
export type Backoff = { minMs: number; maxMs: number };

/** The wait after this attempt, the first being 1. */
export function backoffMs({ minMs, maxMs }: Backoff, attempt: number): number {
  return Math.min(maxMs, minMs * 2 ** (attempt - 1));
}
