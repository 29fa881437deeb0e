import type { Context } from '../../../platform/context/context.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { reconsider } from './reconsider.ts';
import { type AlertDelivery, alertDeliveries } from './schemas.ts';

/** For so long a delivery belongs to whoever claimed it; after that it counts as lost and is sent again. */
const leaseMs = 60_000;
const mostTogether = 100;

/** What a claim came to: deliveries to send now, or when to come again; nothing when there is nothing to do. */
export type Claim = { deliveries: readonly AlertDelivery[] } | { dueAt: string } | undefined;

/** A delivery as it is while somebody sends it. */
export function claimed(tries: number, now: string) {
  const nextAttemptAt = new Date(Date.parse(now) + leaseMs).toISOString();
  return { state: 'sending', reason: null, tries: tries + 1, nextAttemptAt } as const;
}

/** Takes a delivery that is due, and those told together with it, so that nobody else sends them for now. */
export function claimDelivery(store: Store, context: Context, id: string): Promise<Claim> {
  return runChange(store, context, async change => {
    const [delivery] = await change.getMany(alertDeliveries, [id]);
    if (!delivery?.nextAttemptAt) return undefined;
    if (delivery.nextAttemptAt > change.now) return { dueAt: delivery.nextAttemptAt };
    const due = await together(change, delivery);
    const verdicts = await Promise.all(due.map(one => reconsider(change, store, context, one)));
    const deliveries = due.filter((one, index) => {
      const after = verdicts[index] ?? claimed(one.tries, change.now);
      change.note(alertDeliveries, one, after);
      return after.state === 'sending';
    });
    if (deliveries.length === 0) return undefined;
    return {
      deliveries: deliveries.map(one => ({
        ...one,
        ...claimed(one.tries, change.now),
        version: one.version + 1,
      })),
    };
  });
}

async function together(change: Change, delivery: AlertDelivery): Promise<AlertDelivery[]> {
  if (!delivery.batch) return [delivery];
  const mates = await change.find(alertDeliveries, 'batch', delivery.batch, mostTogether);
  const due = mates.filter(({ nextAttemptAt }) => nextAttemptAt && nextAttemptAt <= change.now);
  return due.some(({ id }) => id === delivery.id) ? due : [delivery];
}
