import type { DataStep } from '../../platform/data-steps/data-step.ts';
import { settleAgain } from '../../platform/data-steps/settle-again.ts';
import { readKnown } from './metrics/daily/repository.ts';
import { OrderState } from './metrics/daily/stored.ts';
import { workOrders } from './work-order/schemas.ts';

/** Orders stored before they said when they were opened, until when they waited, and by what moments lists find them. */
const timesOfOrders = settleAgain('times-of-orders', workOrders, async (at, orders) => {
  // A cancelled order cannot tell when it was; the nights before have kept it.
  const untold = orders.filter(({ status, waitsUntil }) => status === 'cancelled' && waitsUntil === null);
  const known = await readKnown(
    at,
    workOrders,
    OrderState,
    untold.map(({ id }) => id),
  );
  const ends = new Map(known.map(({ id, before }) => [id, before?.endedAt ?? null]));
  return orders.map(order => ({ ...order, waitsUntil: order.waitsUntil ?? ends.get(order.id) ?? null }));
});

/** What brings the data of maintenance up to its schemas, in the order in which they changed. */
export const maintenanceSteps: readonly DataStep[] = [timesOfOrders];
