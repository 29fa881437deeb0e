import type { Context } from '../../../platform/context/context.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { DeliveryDeps, Outcome } from './deps.ts';
import { deliveryId } from './plan-deliveries.ts';
import { waitAfter, withAttempt } from './retry.ts';
import { type AlertDelivery, type Attempt, alertDeliveries } from './schemas.ts';

/** When an attempt was made, and how long it took. */
export type Timing = Pick<Attempt, 'at' | 'ms'>;

const minuteMs = 60_000;

/**
 * Writes down what came of an attempt. What was delivered stays so, whatever a second attempt says that was made because this
 * one counted as lost.
 *
 * @returns the deliveries as they stand now.
 */
export function recordOutcome(
  { store, random }: Pick<DeliveryDeps, 'store' | 'random'>,
  context: Context,
  deliveries: readonly AlertDelivery[],
  outcome: Outcome,
  timing: Timing,
): Promise<AlertDelivery[]> {
  return runChange(store, context, async change => {
    const ids = deliveries.map(({ id }) => id);
    const present = await change.getMany(alertDeliveries, ids);
    // A delivery that was claimed by somebody else in the meantime is theirs to go on with.
    const ours = present.map((now, index) => now?.version === deliveries[index]?.version);
    const found = present.flatMap((now, index) => (now ? [{ now, ours: ours[index] === true }] : []));
    const after = found.map(({ now, ours }) => ({
      now,
      fields: afterAttempt(now, ours, outcome, timing, random),
    }));
    return after.map(({ now, fields }) => write(change, now, fields));
  });
}

type Fields = Partial<AlertDelivery>;

function afterAttempt(
  now: AlertDelivery,
  ours: boolean,
  outcome: Outcome,
  timing: Timing,
  random: () => number,
): Fields {
  if ('gone' in outcome) {
    return ours ? { state: 'suppressed', reason: 'disabled', nextAttemptAt: null } : {};
  }
  const { delivered, status } = outcome;
  const error = delivered ? null : outcome.error.slice(0, 300);
  const attempts = withAttempt(now.attempts, { ...timing, delivered, status, error });
  if (delivered) {
    return { attempts, state: 'delivered', nextAttemptAt: null, deliveredAt: now.deliveredAt ?? timing.at };
  }
  if (!ours) return { attempts };
  if (outcome.permanent) return { attempts, state: 'failed', nextAttemptAt: null };
  const wait = waitAfter(now.tries, random, outcome.retryAfterMs);
  if (wait === undefined) return { attempts, state: 'dead', nextAttemptAt: null };
  const nextAttemptAt = new Date(Date.parse(timing.at) + timing.ms + wait).toISOString();
  return { attempts, state: 'pending', nextAttemptAt };
}

/** Only what is lost is history that somebody has to hear of. */
function write(change: Change, before: AlertDelivery, fields: Fields): AlertDelivery {
  if (fields.state === 'dead' || fields.state === 'failed') {
    return change.update(alertDeliveries, before, fields, fields.state);
  }
  change.note(alertDeliveries, before, fields);
  if (fields.state === 'delivered') planRepeat(change, before);
  return { ...before, ...fields, version: before.version + 1 };
}

/** What was told is told again after a while, unless the alert is acknowledged or resolved by then. */
function planRepeat(change: Change, told: AlertDelivery): void {
  const { repeatMinutes, state, change: what } = told;
  if (!repeatMinutes || state === 'delivered' || what === 'resolved' || what === 'acknowledged') return;
  const [origin, count = '0'] = told.messageId.split('~');
  const messageId = `${origin}~${Number(count) + 1}`;
  const { version: _, createdAt: __, updatedAt: ___, ...fields } = told;
  change.add(alertDeliveries, {
    ...fields,
    id: deliveryId(messageId, told),
    messageId,
    change: 'repeated',
    state: 'held',
    reason: 'awaits-repeat',
    batch: null,
    tries: 0,
    attempts: [],
    nextAttemptAt: new Date(Date.parse(change.now) + repeatMinutes * minuteMs).toISOString(),
  });
}
