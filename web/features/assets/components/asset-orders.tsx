import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { formatNumber } from '../../../app/format.ts';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { PriorityIcon } from '../../../entities/work-order/priority-icon.tsx';
import { StatusBadge } from '../../../entities/work-order/status-badge.tsx';
import { buttonClass } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { assetOrdersQuery } from '../api/list-asset-orders.ts';

/** The newest orders of an asset, and the way to all of them. */
export function AssetOrders({ assetId }: { assetId: string }) {
  const { can } = useSession();
  const orders = useQuery(assetOrdersQuery(assetId));
  return (
    <Card
      title="Work orders"
      aside={
        can('work-orders:create') && (
          <Link to="/work-orders/new" search={{ asset: assetId }} className={buttonClass('ghost', 'small')}>
            <Plus className="size-3.5" aria-hidden="true" />
            New order
          </Link>
        )
      }
    >
      <QueryState query={orders} pending={<SkeletonRows rows={5} />} />
      {orders.data?.items.length === 0 && (
        <p className="px-4 py-3 text-sm text-faint">No work was asked for yet.</p>
      )}
      <ul className="divide-y divide-line">
        {orders.data?.items.map(order => (
          <li key={order.id} className="flex h-10 items-center gap-3 px-4 text-sm">
            <span className="w-12 shrink-0 text-faint tabular-nums">#{order.number}</span>
            <PriorityIcon priority={order.priority} />
            <Link
              to="/work-orders/$id"
              params={{ id: order.id }}
              data-line
              className="min-w-0 flex-1 truncate font-medium hover:underline"
            >
              {order.title}
            </Link>
            <StatusBadge status={order.status} />
          </li>
        ))}
      </ul>
      {orders.data?.nextPageToken && (
        <p className="border-t border-line px-4 py-2.5 text-sm">
          <Link
            to="/work-orders"
            search={{ asset: assetId }}
            className="font-medium text-accent-ink hover:underline"
          >
            All {formatNumber(orders.data.total ?? 0)} work orders
          </Link>
        </p>
      )}
    </Card>
  );
}
