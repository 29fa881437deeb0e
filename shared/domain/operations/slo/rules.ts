import { type BurnWindow, burnWindows, objective } from './burn-window/rules.ts';
import type { Slo } from './schemas.ts';

/** The budget burns when both windows of a pair are above its threshold: the long one is sure, the short one is still so. */
const burnAlerts = [
  { long: '1h', short: '5m', threshold: 14.4 },
  { long: '6h', short: '30m', threshold: 6 },
  { long: '1d', short: '2h', threshold: 3 },
  { long: '3d', short: '6h', threshold: 1 },
] as const satisfies readonly { long: BurnWindow; short: BurnWindow; threshold: number }[];

/** Requests, and those of them that failed. */
export type Requests = { total: number; failed: number };

const mayFail = 1 - objective.percent / 100;

/** How fast the error budget is spent: 1 spends it in exactly its days; null without requests. */
export function burnRate({ total, failed }: Requests): number | null {
  return total === 0 ? null : rounded(failed / total / mayFail);
}

/** The objective and how it is kept, from the requests of its days and of each window. */
export function sloOf(whole: Requests, windows: Readonly<Record<BurnWindow, Requests>>): Slo {
  const { total, failed } = whole;
  const allowed = rounded(total * mayFail);
  const rates = burnWindows.map(window => ({ window, ...windows[window], rate: burnRate(windows[window]) }));
  const rateOf = (window: BurnWindow) => rates.find(one => one.window === window)?.rate ?? null;
  return {
    objective: objective.percent,
    days: objective.days,
    total,
    failed,
    availability: total === 0 ? null : rounded(((total - failed) / total) * 100),
    budget: {
      allowed,
      spent: failed,
      leftPercent: total === 0 ? null : rounded((1 - failed / (total * mayFail)) * 100),
    },
    burnRates: rates,
    alerts: burnAlerts.map(pair => {
      const rate = lesser(rateOf(pair.long), rateOf(pair.short));
      return { ...pair, rate, burning: rate !== null && rate > pair.threshold };
    }),
  };
}

function lesser(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : Math.min(one, other);
}

/** Without the dust of binary fractions. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
