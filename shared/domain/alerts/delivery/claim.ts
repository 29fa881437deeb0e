import type { Context } from '../../../platform/context/context.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { reconsider } from './reconsider.ts';
import { type AlertDelivery, alertDeliveries } from './schemas.ts';

/** For so long a delivery belongs to whoever claimed it; after that it counts as lost and is sent again. */
const leaseMs = 60_000;
const mostTogether = 100;

/**
 * What a claim came to: deliveries to send now, and one of those that are too many to go with them; or when to come again;
 * nothing when there is nothing to do.
 */
export type Claim =
  | { deliveries: readonly AlertDelivery[]; left?: string | undefined }
  | { dueAt: string }
  | undefined;

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
    const [due, left] = await together(change, delivery);
    const verdicts = await reconsider(change, store, context, due);
    const deliveries = due.filter((one, index) => {
      const after = verdicts[index] ?? claimed(one.tries, change.now);
      change.note(alertDeliveries, one, after);
      return after.state === 'sending';
    });
    if (deliveries.length === 0 && !left) return undefined;
    return {
      left: left?.id,
      deliveries: deliveries.map(one => ({
        ...one,
        ...claimed(one.tries, change.now),
        version: one.version + 1,
      })),
    };
  });
}

/** What is told together with a delivery that is due, in the order in which it happened, and what is left over. */
async function together(
  change: Change,
  delivery: AlertDelivery,
): Promise<[due: AlertDelivery[], left: AlertDelivery | undefined]> {
  if (!delivery.batch) return [[delivery], undefined];
  const isOpen = { batch: [delivery.batch], state: ['held', 'pending', 'sending'] };
  const mates = await change.find(alertDeliveries, isOpen, mostTogether + 1);
  const due = mates.filter(
    ({ id, nextAttemptAt }) => id !== delivery.id && (nextAttemptAt ?? '') <= change.now,
  );
  const chosen = [delivery, ...due.slice(0, mostTogether - 1)];
  return [chosen.toSorted(byTime), due[mostTogether - 1]];
}

function byTime(one: AlertDelivery, other: AlertDelivery): number {
  return Date.parse(one.changedAt) - Date.parse(other.changedAt);
}
