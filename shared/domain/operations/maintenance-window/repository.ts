import type { Context } from '../../../platform/context/context.ts';
import { fromDocument } from '../../../platform/firestore/document.ts';
import { find } from '../../../platform/firestore/query.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { type MaintenanceWindow, maintenanceWindows } from './schemas.ts';

/** So many windows that are open or to come are looked at. */
const mostWindows = 200;

/** The windows that are not over at an instant: open or to come. Costs a read for each, one where there is none. */
export async function windowsSince(
  store: Store,
  context: Context,
  instant: Date,
): Promise<MaintenanceWindow[]> {
  const { collection } = maintenanceWindows;
  const sort = { field: 'endsAt', direction: 'asc' } as const;
  const spec = { collection, conditions: [], sort, from: instant.toISOString() };
  const found = await find(store, context, spec, mostWindows);
  return found.map(document => fromDocument(maintenanceWindows, document));
}
