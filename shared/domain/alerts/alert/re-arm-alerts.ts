import { systemContext } from '../../../platform/context/context.ts';
import type { FoundAnywhere } from '../../../platform/firestore/query.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { findRunOut } from './repository.ts';
import { alerts } from './schemas.ts';

const mostAtOnce = 500;

/**
 * Has alerts told of again whose acknowledgement ran out before they were resolved.
 *
 * @returns how many there were; more than {@link mostAtOnce} wait for the next time.
 */
export async function reArmAlerts(store: Store): Promise<number> {
  const places = await findRunOut(store, mostAtOnce);
  const outcomes = await Promise.allSettled(places.map(place => reArm(store, place)));
  const failed = outcomes.filter(({ status }) => status === 'rejected');
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} alerts could not be re-armed.`);
  return places.length;
}

async function reArm(store: Store, { organisationId, id }: FoundAnywhere): Promise<void> {
  await runChange(store, systemContext(organisationId, 'alert-sweep', id), async change => {
    const alert = await change.get(alerts, id);
    // Somebody may have been faster: acknowledged it anew, or resolved it.
    if (!alert.acknowledgedUntil || alert.acknowledgedUntil > change.now) return;
    const nobody = { acknowledgedAt: null, acknowledgedBy: null, acknowledgedUntil: null };
    change.update(alerts, alert, { state: 'triggered', ...nobody }, 're-armed');
  });
}
