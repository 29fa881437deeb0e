import { systemContext } from '../../../platform/context/context.ts';
import { findAnywhere } from '../../../platform/firestore/query.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { bundles } from './schemas.ts';

const mostAtOnce = 200;

/** Lets bundles go whose time is over: their keys at once, their files by their events. @returns how many there were. */
export async function expireBundles(store: Store): Promise<number> {
  const value = store.now().toISOString();
  const { collection } = bundles;
  const over = await findAnywhere(store, { collection, field: 'expiresAt', is: '<', value }, mostAtOnce);
  for (const { organisationId, id } of over)
    await runChange(store, systemContext(organisationId, 'data-room-sweep', id), async change => {
      const [bundle] = await change.getMany(bundles, [id]);
      if (bundle) change.delete(bundles, bundle);
    });
  return over.length;
}
