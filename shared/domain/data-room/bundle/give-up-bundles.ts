import { systemContext } from '../../../platform/context/context.ts';
import { findAnywhere } from '../../../platform/firestore/query.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { giveUpBundle } from './attempt.ts';
import { bundles } from './schemas.ts';

const mostAtOnce = 200;

/** Has those bundles fail that nobody makes any more; whoever asked is told by their events. @returns how many there were. */
export async function giveUpBundles(store: Store): Promise<number> {
  const value = store.now().toISOString();
  const { collection } = bundles;
  const over = await findAnywhere(store, { collection, field: 'giveUpAt', is: '<', value }, mostAtOnce);
  let given = 0;
  for (const { organisationId, id } of over)
    if (await giveUpBundle({ store }, systemContext(organisationId, 'data-room-sweep', id), id)) given++;
  return given;
}
