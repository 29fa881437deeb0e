import type { Context } from '../../../platform/context/context.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { requireReferences } from '../../../platform/firestore/references.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { MaintenanceDeps } from '../deps.ts';
import { maintenanceFamily } from '../family.ts';
import { labourCost, totals } from './costs.ts';
import { type CostCreate, type CostEntry, type LabourCreate, type WorkOrder, workOrders } from './schemas.ts';

type Deps = Pick<MaintenanceDeps, 'store'>;

/** So many entries of each kind stay within Firestore's limit of 1 MiB, if their notes are not all very long. */
const mostEntries = 500;

/** Books time worked on an order. @throws Conflict when it is closed or cancelled, Unprocessable for nobody's id. */
export function addLabour(
  { store }: Deps,
  context: Context,
  id: string,
  fields: LabourCreate,
): Promise<WorkOrder> {
  const entryId = newId();
  return runChange(store, context, async change => {
    const before = await requireBookable(change, id);
    await requireReferences(change, { references: { personId: 'users' } }, fields, maintenanceFamily);
    const entry = { ...fields, ...written(entryId, change, context), cost: labourCost(fields) };
    return update(change, before, { labour: [...before.labour, entry] }, 'labour-added');
  });
}

/** Books money spent on an order. @throws Conflict when the order is closed or cancelled. */
export function addCost(
  { store }: Deps,
  context: Context,
  id: string,
  fields: CostCreate,
): Promise<WorkOrder> {
  const entryId = newId();
  return runChange(store, context, async change => {
    const before = await requireBookable(change, id);
    return bookCost(change, context, before, { ...fields, id: entryId, movementId: null });
  });
}

/** The order, if anything may still be booked on it. @throws Conflict */
export async function requireBookable(change: Change, id: string): Promise<WorkOrder> {
  const order = await change.get(workOrders, id);
  if (order.status === 'closed' || order.status === 'cancelled') {
    throw new Conflict(
      'not-bookable',
      `Work order ${order.number} is ${order.status}: nothing more can be booked on it.`,
    );
  }
  return order;
}

/** Books a cost as part of a larger change. */
export function bookCost(
  change: Change,
  context: Context,
  before: WorkOrder,
  fields: Omit<CostEntry, 'at' | 'by'>,
): WorkOrder {
  const entry = { ...fields, ...written(fields.id, change, context) };
  return update(change, before, { costs: [...before.costs, entry] }, 'cost-added');
}

function update(
  change: Change,
  before: WorkOrder,
  entries: Partial<Pick<WorkOrder, 'labour' | 'costs'>>,
  verb: string,
): WorkOrder {
  const { labour, costs } = { ...before, ...entries };
  if (Math.max(labour.length, costs.length) > mostEntries) {
    throw new Conflict(
      'too-many-entries',
      `A work order takes at most ${mostEntries} entries. Open another one.`,
    );
  }
  return change.update(workOrders, before, { ...entries, ...totals(labour, costs) }, verb);
}

function written(id: string, change: Change, context: Context) {
  return { id, at: change.now, by: context.actor.name };
}
