import type { Context } from '../../../platform/context/context.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { requireReferences } from '../../../platform/firestore/references.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { serially } from '../../../platform/serially/serially.ts';
import type { MaintenanceDeps } from '../deps.ts';
import { maintenanceFamily } from '../family.ts';
import { bookCost, requireBookable } from '../work-order/add-entry.ts';
import { announceLevel } from './announce-level.ts';
import { move, type Shortage } from './rules.ts';
import { type MovementCreate, type Part, parts, type StockMovement, stockMovements } from './schemas.ts';

/**
 * Moves stock of a part: one line in the ledger, the part's balance, and the cost on the work order, all or none. An issue
 * that is refused leaves an event, because what could not be given counts as well.
 *
 * @throws Conflict naming what is available when a site has too little.
 */
export async function moveStock(
  { store }: Pick<MaintenanceDeps, 'store'>,
  context: Context,
  partId: string,
  movement: MovementCreate,
): Promise<StockMovement> {
  const id = newId();
  const work = async (change: Change): Promise<StockMovement | Refusal> => {
    const part = await change.get(parts, partId);
    await requireReferences(change, stockMovements, movement, maintenanceFamily);
    const order = movement.workOrderId ? await requireBookable(change, movement.workOrderId) : undefined;
    const moved = move(part, movement);
    if ('available' in moved) return refuse(change, part, movement, moved);
    const { stock, cost } = moved;
    announceLevel(change, part, change.update(parts, part, stock, 'stock-moved'));
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
  const outcome = await serially(`parts/${context.organisationId}/${partId}`, () =>
    runChange(store, context, work),
  );
  if ('refused' in outcome) throw shortage(outcome.refused);
  return outcome;
}

/** Too little was there: committed like a movement, so that it is counted once and answered again under its key. */
type Refusal = { refused: Shortage & Pick<Part, 'name' | 'unit'> };

function refuse(
  change: Change,
  part: Part,
  movement: MovementCreate,
  { siteId, available }: Shortage,
): Refusal {
  const { type, quantity, workOrderId } = movement;
  if (type === 'issue') {
    const refused = { quantity, siteId, workOrderId, available, occurredAt: change.now };
    change.announce(parts, part, 'issue-refused', { refused });
  }
  return { refused: { siteId, available, name: part.name, unit: part.unit } };
}

function shortage({ name, unit, ...details }: Refusal['refused']): Conflict {
  return new Conflict(
    'insufficient-stock',
    `Only ${details.available} ${unit} of ${name} are at that site.`,
    details,
  );
}
