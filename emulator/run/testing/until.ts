import { vi } from 'vitest';

/** Waits until the expectations hold. */
export function until(expectations: () => unknown): Promise<unknown> {
  return vi.waitFor(expectations, { timeout: 15_000, interval: 10 });
}
