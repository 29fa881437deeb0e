import { percentage } from './ratio.ts';

/** Stock-out rate in percent: unfilled ÷ all inventory requests × 100; null when nothing was requested. */
export function stockOutRate({ unfilled, requests }: { unfilled: number; requests: number }): number | null {
  return percentage(unfilled, requests);
}
