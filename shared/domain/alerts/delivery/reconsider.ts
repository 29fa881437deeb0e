import type { Context } from '../../../platform/context/context.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { alerts } from '../alert/schemas.ts';
import { firstNoticeWaitMs, toldBefore } from './decide.ts';
import { nameOf } from './plan-deliveries.ts';
import { type AlertDelivery, alertDeliveries } from './schemas.ts';
import { circumstancesOf } from './situation.ts';

/** What becomes of a delivery that is not sent after all. */
export type Verdict = Pick<AlertDelivery, 'state' | 'reason' | 'nextAttemptAt'>;

/** A first notice that has not come by then comes no more. */
const longestAwaitedMs = 600_000;
const mostOfAlert = 500;
const minuteMs = 60_000;

/** Looks again at what was held for a reason that may have passed by now; undefined for what is to be sent. */
export async function reconsider(
  change: Change,
  store: Store,
  context: Context,
  delivery: AlertDelivery,
): Promise<Verdict | undefined> {
  if (delivery.reason === 'awaits-first-notice') return awaited(change, delivery);
  if (delivery.reason !== 'awaits-repeat') return undefined;
  const { silenced, inhibitedBy } = await circumstancesOf(store, context, delivery);
  return repeated(change, delivery, silenced || inhibitedBy !== null);
}

async function awaited(change: Change, delivery: AlertDelivery): Promise<Verdict | undefined> {
  const ofAlert = await change.find(alertDeliveries, 'alertId', delivery.alertId, mostOfAlert);
  const told = toldBefore(ofAlert.filter(other => nameOf(other) === nameOf(delivery)));
  if (told === 'told') return undefined;
  if (told === 'not-told') return suppressed('not-told');
  const now = Date.parse(change.now);
  if (now - Date.parse(delivery.createdAt) > longestAwaitedMs) return suppressed('not-told');
  const { state, reason } = delivery;
  return { state, reason, nextAttemptAt: new Date(now + firstNoticeWaitMs).toISOString() };
}

async function repeated(
  change: Change,
  delivery: AlertDelivery,
  muted: boolean,
): Promise<Verdict | undefined> {
  const [alert] = await change.getMany(alerts, [delivery.alertId]);
  if (alert?.state !== 'triggered')
    return suppressed(alert?.state === 'acknowledged' ? 'acknowledged' : 'resolved');
  if (!muted) return undefined;
  // What is silenced now may be open afterwards: it is looked at again when it would be told again.
  const nextAttemptAt = Date.parse(change.now) + (delivery.repeatMinutes ?? 0) * minuteMs;
  return { state: 'held', reason: 'awaits-repeat', nextAttemptAt: new Date(nextAttemptAt).toISOString() };
}

function suppressed(reason: NonNullable<AlertDelivery['reason']>): Verdict {
  return { state: 'suppressed', reason, nextAttemptAt: null };
}
