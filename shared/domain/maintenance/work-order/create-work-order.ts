import type { Context } from '../../../platform/context/context.ts';
import { requireReferences } from '../../../platform/firestore/references.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { MaintenanceDeps } from '../deps.ts';
import { maintenanceFamily } from '../family.ts';
import { type WorkOrder, type WorkOrderCreate, workOrders } from './schemas.ts';

/** Opens a work order under the next number. */
export async function createWorkOrder(
  { store, numbers }: MaintenanceDeps,
  context: Context,
  fields: WorkOrderCreate,
): Promise<WorkOrder> {
  const id = newId();
  const number = await numbers(context);
  return runChange(store, context, async change => {
    await requireReferences(change, workOrders, fields, maintenanceFamily);
    return change.create(workOrders, { ...fields, id, number });
  });
}
