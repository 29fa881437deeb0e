import { Link } from '@tanstack/react-router';
import type { WorkOrder } from '../../../app/api-types.ts';
import { StatusBadge } from '../../../entities/work-order/status-badge.tsx';
import { OrderFacts } from './order-facts.tsx';

/** Work orders as cards, for narrow windows. */
export function WorkOrderCards({ orders }: { orders: readonly WorkOrder[] }) {
  return (
    <ul className="flex flex-col divide-y divide-line border-b border-line bg-surface">
      {orders.map(order => (
        <li key={order.id}>
          <Link
            to="/work-orders/$id"
            params={{ id: order.id }}
            data-line
            className="block px-4 py-3 -outline-offset-2 active:bg-hover"
          >
            <span className="flex items-start gap-2">
              <span className="line-clamp-2 min-w-0 flex-1 font-medium">{order.title}</span>
              <StatusBadge status={order.status} />
            </span>
            <OrderFacts order={order} className="gap-2.5" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
