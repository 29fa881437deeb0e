import type { Context } from '../../../platform/context/context.ts';
import { Unprocessable } from '../../../platform/errors/errors.ts';
import { fromDocument } from '../../../platform/firestore/document.ts';
import { find } from '../../../platform/firestore/query.ts';
import { type Repository, repository, requireVersion } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { type MaintenanceWindow, maintenanceWindows } from './schemas.ts';

/** So many windows that are open or to come are looked at. */
const mostWindows = 200;

/** The repository of maintenance windows, each of which ends after it starts. */
export function windowRepository(store: Store, context: Context): Repository<typeof maintenanceWindows> {
  const plain = repository(store, context, maintenanceWindows);
  return {
    ...plain,
    async create(fields) {
      requireOrder(fields);
      return plain.create(fields);
    },
    change: (id, fields, version) =>
      runChange(store, context, async change => {
        const before = await change.get(maintenanceWindows, id);
        requireVersion(before, version);
        requireOrder({ ...before, ...fields });
        return change.update(maintenanceWindows, before, fields);
      }),
  };
}

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

function requireOrder({ startsAt, endsAt }: Pick<MaintenanceWindow, 'startsAt' | 'endsAt'>): void {
  if (startsAt >= endsAt)
    throw new Unprocessable(
      'window-order',
      'A maintenance window ends after it starts. Choose a later endsAt.',
    );
}
