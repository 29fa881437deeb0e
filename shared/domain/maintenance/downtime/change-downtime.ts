import type { Context } from '../../../platform/context/context.ts';
import { requireReferences } from '../../../platform/firestore/references.ts';
import { requireVersion } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { ChangeOf } from '../../../platform/resource/resource.ts';
import type { MaintenanceDeps } from '../deps.ts';
import { maintenanceFamily } from '../family.ts';
import { requireFree } from './require-free.ts';
import { requireOver } from './require-over.ts';
import { type Downtime, downtimes } from './schemas.ts';

/** Changes a downtime, or ends one. @throws as recording it anew would. */
export function changeDowntime(
  { store }: Pick<MaintenanceDeps, 'store'>,
  context: Context,
  { id, fields, version }: { id: string; fields: ChangeOf<typeof downtimes>; version?: number | undefined },
): Promise<Downtime> {
  return runChange(store, context, async change => {
    const before = await change.get(downtimes, id);
    requireVersion(before, version);
    requireOver(fields, change.now);
    await requireReferences(change, downtimes, fields, maintenanceFamily);
    await requireFree(change, { ...before, ...fields });
    return change.update(downtimes, before, fields);
  });
}
