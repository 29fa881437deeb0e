import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ProblemState } from '../../../app/problem-state.tsx';
import { useCursor } from '../../../app/use-cursor.ts';
import { classNames } from '../../../ui/class-names.ts';
import { Page } from '../../../ui/page.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { SearchInput } from '../../../ui/search-input.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { pageSize, workOrdersQuery } from '../api/list-work-orders.ts';
import { Filters } from '../components/filters.tsx';
import { NoOrders } from '../components/no-orders.tsx';
import { PresetTabs } from '../components/preset-tabs.tsx';
import { SortMenu } from '../components/sort-menu.tsx';
import { TimePill } from '../components/time-pill.tsx';
import { ViewActions } from '../components/view-bar.tsx';
import { WorkOrderCards } from '../components/work-order-cards.tsx';
import { WorkOrderTable } from '../components/work-order-table.tsx';
import { isInOwnOrder, isNarrowed, sortOf, type WorkOrderView, withSort } from '../view.ts';

const route = getRouteApi('/member/work-orders');

/** All work orders: searched, filtered, sorted, page by page; the address holds the whole view. */
export function WorkOrdersPage() {
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const show = (next: WorkOrderView) => void navigate({ search: { ...next, after: undefined } });
  return (
    <Page
      title="Work orders"
      actions={<ViewActions view={view} />}
      toolbar={
        <>
          <PresetTabs view={view} />
          <div className="flex items-center gap-2 border-t border-line px-4 py-2 max-sm:flex-col max-sm:items-stretch lg:px-6">
            <SearchInput
              label="Search work orders"
              value={view.q ?? ''}
              onChange={q =>
                void navigate({ search: { ...view, q: q || undefined, after: undefined }, replace: true })
              }
            />
            <div className="flex min-w-0 flex-1 items-center gap-1.5">
              <div className="-ml-4 flex relative min-w-0 flex-1 items-center gap-1.5 overflow-x-auto py-0.5 pl-4 scrollbar-none sm:ml-0 sm:pl-0.5">
                <TimePill view={view} onChange={show} />
                <Filters view={view} onChange={show} />
              </div>
              {!isInOwnOrder(view) && (
                <SortMenu sort={sortOf(view)} onChange={sort => show(withSort(view, sort))} />
              )}
            </div>
          </div>
        </>
      }
    >
      <OrderPages view={view} />
    </Page>
  );
}

function OrderPages({ view }: { view: WorkOrderView }) {
  const wide = useWide();
  const client = useQueryClient();
  const orders = useQuery(workOrdersQuery(view));
  const pages = useCursor(view.after, orders.data, pageSize);
  if (orders.isPending)
    return <SkeletonRows rows={16} className={wide ? 'h-10 bg-surface' : 'h-20 bg-surface'} />;
  if (orders.isError) return <ProblemState error={orders.error} onRetry={() => void orders.refetch()} />;
  const { items, nextPageToken } = orders.data;
  if (items.length === 0) return <NoOrders narrowed={isNarrowed(view)} />;
  const List = wide ? WorkOrderTable : WorkOrderCards;
  return (
    <>
      <div className={classNames('transition-opacity', orders.isPlaceholderData && 'opacity-60')}>
        <List orders={items} />
      </div>
      <Pager
        {...pages}
        onNextIntent={() => {
          if (nextPageToken) void client.prefetchQuery(workOrdersQuery({ ...view, after: nextPageToken }));
        }}
      />
    </>
  );
}
