import { vi } from 'vitest';

/** Repeats an expectation until it holds: as long as a busy machine may need, and no longer than it does. */
export function eventually<Result>(expectation: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(expectation, { timeout: 15_000, interval: 10 });
}
