import type { Context } from '../../../platform/context/context.ts';
import { fromDocument } from '../../../platform/firestore/document.ts';
import { find } from '../../../platform/firestore/query.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { type MaintenanceWindow, maintenanceWindows } from './schemas.ts';

/** So many windows that are open or to come are looked at. */
const mostWindows = 200;

/**
 * The windows that are open, to come, or were open since these services were checked last. Costs a read for each, one where there is
 * none.
 */
export async function windowsToCount(
  store: Store,
  context: Context,
  services: readonly { lastCheckAt: string | null }[],
): Promise<MaintenanceWindow[]> {
  const now = store.now().toISOString();
  const from = services.reduce(
    (first, { lastCheckAt }) => (lastCheckAt && lastCheckAt < first ? lastCheckAt : first),
    now,
  );
  const { collection } = maintenanceWindows;
  const sort = { field: 'endsAt', direction: 'asc' } as const;
  const found = await find(store, context, { collection, conditions: [], sort, from }, mostWindows);
  return found.map(document => fromDocument(maintenanceWindows, document));
}
