import { Link } from '@tanstack/react-router';
import type { WorkOrder } from '../../../app/api-types.ts';
import { PersonAvatars } from '../../../entities/reference/person-avatars.tsx';
import { ReferenceName } from '../../../entities/reference/reference-name.tsx';
import { PriorityIcon } from '../../../entities/work-order/priority-icon.tsx';
import { StatusBadge } from '../../../entities/work-order/status-badge.tsx';
import { DueDate } from './due-date.tsx';

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
            <span className="mt-1.5 flex min-h-6 items-center gap-2.5 text-xs text-faint">
              <PriorityIcon priority={order.priority} />
              <span className="tabular-nums">#{order.number}</span>
              {order.assetId && (
                <span className="min-w-0 truncate text-soft">
                  <ReferenceName kind="assets" id={order.assetId} />
                </span>
              )}
              <span className="ml-auto shrink-0">
                <DueDate order={order} />
              </span>
              <PersonAvatars ids={order.assigneeIds} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
