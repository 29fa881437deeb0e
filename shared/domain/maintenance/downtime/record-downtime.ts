import type { Context } from '../../../platform/context/context.ts';
import { requireReferences } from '../../../platform/firestore/references.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { CreateOf } from '../../../platform/resource/resource.ts';
import type { MaintenanceDeps } from '../deps.ts';
import { maintenanceFamily } from '../family.ts';
import { requireFree } from './require-free.ts';
import { requireOver } from './require-over.ts';
import { type Downtime, downtimes } from './schemas.ts';

/**
 * Records that an asset stood still, or stands still from a time on.
 *
 * @throws Unprocessable when that is to come, Conflict when it is known to have stood still then already.
 */
export function recordDowntime(
  { store }: Pick<MaintenanceDeps, 'store'>,
  context: Context,
  fields: CreateOf<typeof downtimes>,
): Promise<Downtime> {
  const id = newId();
  return runChange(store, context, async change => {
    requireOver(fields, change.now);
    await requireReferences(change, downtimes, fields, maintenanceFamily);
    await requireFree(change, { ...fields, id });
    return change.create(downtimes, { ...fields, id });
  });
}
