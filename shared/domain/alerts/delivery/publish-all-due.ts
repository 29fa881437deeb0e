import type { Store } from '../../../platform/firestore/store.ts';
import type { Publish } from '../../../platform/pubsub/publisher.ts';
import { publishDue } from './publish-due.ts';
import { findDue } from './repository.ts';

const mostAtOnce = 1000;

/**
 * Has everything go on that is due in any organisation: retries, groups, digests, repeats, and what was claimed by somebody who
 * then died. What is left over is due a minute later.
 *
 * @returns how many there were.
 */
export async function publishAllDue({ store, publish }: { store: Store; publish: Publish }): Promise<number> {
  const due = await findDue(store, mostAtOnce);
  await Promise.all(due.map(place => publishDue(publish, { ...place, due: 'delivery' })));
  return due.length;
}
