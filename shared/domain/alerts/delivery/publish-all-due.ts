import type { Store } from '../../../platform/firestore/store.ts';
import type { Publish } from '../../../platform/pubsub/publisher.ts';
import { findDueEscalations } from '../escalation/repository.ts';
import { publishDue } from './publish-due.ts';
import { findDueDeliveries } from './repository.ts';

const mostAtOnce = 1000;

/**
 * Has everything go on that is due in any organisation: retries, groups, digests, repeats, steps of escalations, and what was claimed by somebody who
 * then died. What is left over is due a minute later.
 *
 * @returns how many there were.
 */
export async function publishAllDue({ store, publish }: { store: Store; publish: Publish }): Promise<number> {
  const [deliveries, escalations] = await Promise.all([
    findDueDeliveries(store, mostAtOnce),
    findDueEscalations(store, mostAtOnce),
  ]);
  await Promise.all([
    ...deliveries.map(({ organisationId, id }) =>
      publishDue(publish, { organisationId, id, due: 'delivery' }),
    ),
    ...escalations.map(({ organisationId, id }) =>
      publishDue(publish, { organisationId, id, due: 'escalation' }),
    ),
  ]);
  return deliveries.length + escalations.length;
}
