import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { WorkOrder } from '../../../app/api-types.ts';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { Trail } from '../../../app/trail.tsx';
import { History } from '../../../entities/history/history.tsx';
import { StatusBadge } from '../../../entities/work-order/status-badge.tsx';
import { Page } from '../../../ui/page.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { workOrderQuery } from '../api/get-work-order.ts';
import { DescriptionCard } from '../components/detail/description-card.tsx';
import { EditableTitle } from '../components/detail/editable-title.tsx';
import { CostsCard, LabourCard, PartsCard } from '../components/detail/entries-cards.tsx';
import { PropertiesCard } from '../components/detail/properties-card.tsx';
import { TransitionButtons } from '../components/detail/transition-buttons.tsx';

const route = getRouteApi('/member/work-orders/$id');

/** One work order: what it is, how far it is, what it took, and everything that happened to it. */
export function WorkOrderPage() {
  const { id } = route.useParams();
  const order = useQuery(workOrderQuery(id));
  return (
    <Page
      title={order.data ? `#${order.data.number} ${order.data.title}` : 'Work order'}
      heading={
        <Trail to="/work-orders" list="Work orders">
          {order.isPending && <Skeleton className="w-12" />}
          {order.data && <span className="tabular-nums">#{order.data.number}</span>}
        </Trail>
      }
    >
      <QueryState query={order} pending={<DetailSkeleton />} />
      {order.isSuccess && <Detail order={order.data} />}
    </Page>
  );
}

function Detail({ order }: { order: WorkOrder }) {
  const { can } = useSession();
  const editable = can('work-orders:update');
  return (
    <div className="mx-auto max-w-6xl px-4 py-5 lg:px-6">
      <div className="flex flex-col gap-3">
        <EditableTitle order={order} editable={editable} />
        <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-2.5">
          <span className="flex items-center gap-2" aria-live="polite">
            <span data-testid="status">
              <StatusBadge status={order.status} />
            </span>
            {order.statusReason && <span className="text-sm text-soft">{order.statusReason}</span>}
          </span>
          <TransitionButtons order={order} />
        </div>
      </div>
      <div className="mt-5 grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
        <DescriptionCard order={order} editable={editable} />
        <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <PropertiesCard order={order} editable={editable} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <LabourCard order={order} />
          <PartsCard order={order} />
          <CostsCard order={order} />
          <History subject={`work-orders/${order.id}`} />
        </div>
      </div>
    </div>
  );
}

function DetailSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="mx-auto max-w-6xl px-4 py-5 lg:px-6">
      <Skeleton className="h-7 w-2/3" />
      <Skeleton className="mt-3 h-8 w-64" />
      <div className="mt-5 grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex flex-col gap-4 max-lg:order-2">
          <Skeleton className="h-24 rounded-lg" />
          <Skeleton className="h-24 rounded-lg" />
          <Skeleton className="h-24 rounded-lg" />
        </div>
        <Skeleton className="h-80 rounded-lg" />
      </div>
    </div>
  );
}
