import type { Context } from '../../../platform/context/context.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { alerts } from '../alert/schemas.ts';
import { alertChannels } from '../channel/schemas.ts';
import { isSilenced } from '../silence/rules.ts';
import { fromChannel } from './candidates.ts';
import { after, type Decision, toldBefore } from './decide.ts';
import { nameOf } from './plan-deliveries.ts';
import { followUps } from './rules.ts';
import { type AlertDelivery, alertDeliveries } from './schemas.ts';
import { circumstancesOf, silencesNow } from './situation.ts';

/** A first notice that has not come by then comes no more. */
const longestAwaitedMs = 600_000;
const mostOfAlert = 500;
const minuteMs = 60_000;

/** Looks again at what was held for a reason that may have passed by now; undefined for what is to be sent. */
export async function reconsider(
  change: Change,
  store: Store,
  context: Context,
  deliveries: readonly AlertDelivery[],
): Promise<(Decision | undefined)[]> {
  const silenced = deliveries.some(isHeldBack) ? await silencesNow(store, context) : [];
  const muted = deliveries.filter(one => isHeldBack(one) && isSilenced(one.alert, silenced, change.now));
  const ofMuted = new Set(muted.filter(isNotice).map(({ alertId }) => alertId));
  return Promise.all(
    deliveries.map(one => {
      if (isHeldBack(one)) return ofMuted.has(one.alertId) ? silencedWith(one) : undefined;
      if (one.reason === 'awaits-first-notice') return awaited(change, one);
      return one.reason === 'awaits-repeat' ? repeated(change, store, context, one) : undefined;
    }),
  );
}

function isHeldBack({ reason }: AlertDelivery): boolean {
  return reason === 'grouped' || reason === 'quiet-hours';
}

function isNotice({ change }: AlertDelivery): boolean {
  return !followUps.includes(change);
}

/** A notice that is silenced by now takes with it the end that was to be told together with it. */
function silencedWith(delivery: AlertDelivery): Decision {
  return suppressed(isNotice(delivery) ? 'silenced' : 'not-told');
}

async function awaited(change: Change, delivery: AlertDelivery): Promise<Decision | undefined> {
  const ofAlert = await change.find(alertDeliveries, { alertId: [delivery.alertId] }, mostOfAlert);
  const told = toldBefore(ofAlert.filter(other => nameOf(other) === nameOf(delivery)));
  if (told === 'told') return undefined;
  const waited = Date.parse(change.now) - Date.parse(delivery.createdAt);
  return after(told ?? (waited > longestAwaitedMs ? 'not-told' : undefined), change.now);
}

async function repeated(
  change: Change,
  store: Store,
  context: Context,
  delivery: AlertDelivery,
): Promise<Decision | undefined> {
  const { silenced, inhibitedBy } = await circumstancesOf(store, context, delivery);
  const [alert] = await change.getMany(alerts, [delivery.alertId]);
  if (alert?.state !== 'triggered')
    return suppressed(alert?.state === 'acknowledged' ? 'acknowledged' : 'resolved');
  if (await wasOpenedAgain(change, delivery)) return suppressed('acknowledged');
  if (!(await isStillRepeated(change, delivery))) return suppressed('disabled');
  if (!silenced && inhibitedBy === null) return undefined;
  // What is silenced now may be open afterwards: it is looked at again when it would be told again.
  const nextAttemptAt = Date.parse(change.now) + (delivery.repeatMinutes ?? 0) * minuteMs;
  return { state: 'held', reason: 'awaits-repeat', nextAttemptAt: new Date(nextAttemptAt).toISOString() };
}

/** Whether it was acknowledged and told anew meanwhile, which has repeats of its own. */
async function wasOpenedAgain(change: Change, delivery: AlertDelivery): Promise<boolean> {
  const filters = { alertId: [delivery.alertId], change: ['re-armed'], recipient: [delivery.recipient] };
  const again = await change.find(alertDeliveries, filters, mostOfAlert);
  return again.some(({ createdAt, state }) => createdAt > delivery.createdAt && state !== 'suppressed');
}

/** Whether a channel still wants its recipient told again: it may have been changed, or be gone. */
async function isStillRepeated(change: Change, delivery: AlertDelivery): Promise<boolean> {
  const ids = delivery.via.filter(({ type }) => type === 'channel').map(({ id }) => id);
  const channels = (await change.getMany(alertChannels, ids)).filter(channel => channel !== undefined);
  return channels
    .flatMap(fromChannel)
    .some(one => one.enabled && Boolean(one.repeatMinutes) && nameOf(one) === nameOf(delivery));
}

function suppressed(reason: NonNullable<AlertDelivery['reason']>): Decision {
  return { state: 'suppressed', reason, nextAttemptAt: null };
}
