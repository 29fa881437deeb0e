import type { Context } from '../../../platform/context/context.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { requireReferences } from '../../../platform/firestore/references.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { serially } from '../../../platform/firestore/serially.ts';
import type { MaintenanceDeps } from '../deps.ts';
import { maintenanceFamily } from '../family.ts';
import { bookCost, requireBookable } from '../work-order/add-entry.ts';
import { move, type Shortage } from './rules.ts';
import { type MovementCreate, type Part, parts, type StockMovement, stockMovements } from './schemas.ts';

/**
 * Moves stock of a part: one line in the ledger, the part's balance, and the cost on the work order, all or none.
 *
 * @throws Conflict naming what is available when a site has too little.
 */
export function moveStock(
  { store }: Pick<MaintenanceDeps, 'store'>,
  context: Context,
  partId: string,
  movement: MovementCreate,
): Promise<StockMovement> {
  const id = newId();
  const work = async (change: Change) => {
    const part = await change.get(parts, partId);
    await requireReferences(change, stockMovements, movement, maintenanceFamily);
    const order = movement.workOrderId ? await requireBookable(change, movement.workOrderId) : undefined;
    const moved = move(part, movement);
    if ('available' in moved) throw shortage(part, moved);
    const { stock, cost } = moved;
    change.update(parts, part, stock, 'stock-moved');
    if (order && cost !== 0) {
      bookCost(change, context, order, {
        id,
        amount: -cost,
        category: 'parts',
        note: part.name,
        movementId: id,
      });
    }
    const occurredAt = change.now;
    return change.create(stockMovements, {
      ...movement,
      id,
      partId,
      cost,
      occurredAt,
      balance: stock.quantity,
    });
  };
  return serially(`parts/${context.organisationId}/${partId}`, () => runChange(store, context, work));
}

function shortage(part: Part, { siteId, available }: Shortage): Conflict {
  return new Conflict(
    'insufficient-stock',
    `Only ${available} ${part.unit} of ${part.name} are at that site.`,
    {
      siteId,
      available,
    },
  );
}
