import type { Context } from '../../../platform/context/context.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { bucketOf } from '../../../platform/metering/request-counts.ts';
import { type BurnWindow, burnWindows, objective, windowMs } from './burn-window/rules.ts';
import { requestsIn } from './repository.ts';
import { type Requests, sloOf } from './rules.ts';
import type { Slo } from './schemas.ts';

const dayMs = 86_400_000;

/** How the objective is kept, of one service or of all requests together. Costs a read for each window, and its days. */
export async function readSlo(store: Store, context: Context, service?: string): Promise<Slo> {
  const within = async (ms: number): Promise<Requests> => {
    const from = bucketOf(new Date(store.now().getTime() - ms));
    const { total, failed } = await requestsIn(store, context, { service, from });
    return { total, failed };
  };
  const [whole, ...counted] = await Promise.all([
    within(objective.days * dayMs),
    ...burnWindows.map(window => within(windowMs[window])),
  ]);
  // Object.fromEntries forgets that every window is there.
  const windows = Object.fromEntries(burnWindows.map((window, index) => [window, counted[index]])) as Record<
    BurnWindow,
    Requests
  >;
  return sloOf(whole ?? { total: 0, failed: 0 }, windows);
}
