import type { Asset } from '../../asset/schemas.ts';
import type { Calendar } from './day-in.ts';
import { type Delta, difference } from './difference.ts';
import type { NewState, StopChange } from './plan-step.ts';
import { monthKey, partIn, standstillContribution } from './standstill.ts';
import type { MonthState } from './stored.ts';

/** Names what is known of a month of an asset. */
export function monthStateKey(month: Pick<MonthState, 'assetId' | 'month'>): string {
  return `stops_${monthKey(month)}`;
}

/** What stops that changed, and assets that moved, come to in the months they touch. Pure. */
export function planMonths(
  months: readonly MonthState[],
  changes: readonly StopChange[],
  assets: ReadonlyMap<string, Asset>,
  calendar: Calendar,
): { states: NewState[]; deltas: Delta[] } {
  const planned = months.map(before => {
    const stops = { ...before.stops };
    for (const { source, after } of changes) {
      const part = partIn(before, after, calendar);
      if (part) stops[source] = part;
      else delete stops[source];
    }
    const after = standstillContribution(stops, assets.get(before.assetId), calendar);
    const { assetId, month } = before;
    const isEmpty = Object.keys(stops).length === 0;
    const state = isEmpty ? undefined : { ...after, assetId, month, stops };
    return { state: { key: monthStateKey(before), state }, deltas: difference(before, after) };
  });
  return { states: planned.map(({ state }) => state), deltas: planned.flatMap(({ deltas }) => deltas) };
}
