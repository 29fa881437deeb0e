import type { Context } from '../../../platform/context/context.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { advance } from '../signal/advance.ts';
import type { Signal, SignalLog } from '../signal/schemas.ts';
import { readLog, writeLog } from '../signal/signal-log.ts';
import { personOf } from './person-of.ts';
import { type Alert, alerts } from './schemas.ts';
import { resolution } from './settle-alert.ts';

/**
 * Ends an alert, for good: what is seen to be wrong from now on is another one, what was before and comes late is not.
 * One that is resolved stays as it is.
 */
export async function resolveAlert(store: Store, context: Context, id: string): Promise<Alert> {
  return runChange(store, context, async change => {
    const alert = await change.get(alerts, id);
    if (alert.state === 'resolved') return alert;
    const known = await readLog(change, alert.key);
    const step = advance(known, wellFrom(known, change.now, id));
    if (step) writeLog(change, known, step.log);
    return change.update(alerts, alert, resolution(change.now, personOf(context)), 'resolved');
  });
}

/** Comes after all that is known: the clocks of who saw it and of this instance may differ. */
function wellFrom({ signals }: SignalLog, now: string, alertId: string): Signal {
  const last = signals.at(-1)?.at ?? now;
  const at = last > now ? last : now;
  return { id: `resolved-${alertId}`, at, order: Number.MAX_SAFE_INTEGER, alarm: null, count: 1 };
}
