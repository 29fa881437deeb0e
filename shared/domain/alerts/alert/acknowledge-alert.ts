import type { Context } from '../../../platform/context/context.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { requireLater } from '../require-later.ts';
import { personOf } from './person-of.ts';
import { type Acknowledgement, type Alert, alerts } from './schemas.ts';

const hoursUnlessSaid = 24;

/**
 * Says that somebody sees to an alert, which keeps it quiet until then. Whoever sees to it may say so again.
 *
 * @throws Conflict when it is resolved, Unprocessable when the time is not to come.
 */
export async function acknowledgeAlert(
  store: Store,
  context: Context,
  { id, until }: Acknowledgement & { id: string },
): Promise<Alert> {
  return runChange(store, context, async change => {
    const alert = await change.get(alerts, id);
    if (alert.state === 'resolved') throw new Conflict('alert-resolved', 'This alert is resolved already.');
    const unlessSaid = new Date(Date.parse(change.now) + hoursUnlessSaid * 3_600_000).toISOString();
    requireLater('until', until ?? unlessSaid, change.now);
    const acknowledgement = {
      state: 'acknowledged',
      acknowledgedAt: change.now,
      acknowledgedBy: personOf(context),
      acknowledgedUntil: until ?? unlessSaid,
    } as const;
    return change.update(alerts, alert, acknowledgement, 'acknowledged');
  });
}
