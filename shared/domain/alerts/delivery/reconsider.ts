import type { Change } from '../../../platform/firestore/change.ts';
import { alerts } from '../alert/schemas.ts';
import { firstNoticeWaitMs, toldBefore } from './decide.ts';
import { nameOf } from './plan-deliveries.ts';
import { type AlertDelivery, alertDeliveries } from './schemas.ts';

/** What becomes of a delivery that is not sent after all. */
export type Verdict = Pick<AlertDelivery, 'state' | 'reason' | 'nextAttemptAt'>;

/** A first notice that has not come by then comes no more. */
const longestAwaitedMs = 600_000;
const mostOfAlert = 500;

/** Looks again at what was held for a reason that may have passed by now; undefined for what is to be sent. */
export async function reconsider(change: Change, delivery: AlertDelivery): Promise<Verdict | undefined> {
  if (delivery.reason === 'awaits-first-notice') return awaited(change, delivery);
  if (delivery.reason === 'awaits-repeat') return repeated(change, delivery);
  return undefined;
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

async function repeated(change: Change, delivery: AlertDelivery): Promise<Verdict | undefined> {
  const [alert] = await change.getMany(alerts, [delivery.alertId]);
  if (alert?.state === 'triggered') return undefined;
  return suppressed(alert?.state === 'acknowledged' ? 'acknowledged' : 'resolved');
}

function suppressed(reason: NonNullable<AlertDelivery['reason']>): Verdict {
  return { state: 'suppressed', reason, nextAttemptAt: null };
}
