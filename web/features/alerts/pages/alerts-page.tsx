import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { BellOff, CircleCheck } from 'lucide-react';
import { QueryState } from '../../../app/query-state.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { alertsQuery } from '../api/alerts.ts';
import { AlertCards } from '../components/alert-cards.tsx';
import { AlertFilters } from '../components/alert-filters.tsx';
import { AlertTable } from '../components/alert-table.tsx';
import { AlertsFrame } from '../components/alerts-frame.tsx';
import { type AlertView, isNarrowed } from '../view.ts';

const route = getRouteApi('/member/alerts');

/** What somebody has to know of, the newest first; what is not resolved unless asked otherwise. */
export function AlertsPage() {
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const show = (search: AlertView) => void navigate({ search });
  const wide = useWide();
  const alerts = useInfiniteQuery(alertsQuery(view));
  const all = alerts.data?.pages.flatMap(({ items }) => items) ?? [];
  const List = wide ? AlertTable : AlertCards;
  return (
    <AlertsFrame title="Inbox">
      <AlertFilters view={view} onChange={show} />
      <Card title="Alerts">
        <QueryState query={alerts} pending={<SkeletonRows rows={6} className={wide ? 'h-13' : 'h-28'} />} />
        {alerts.isSuccess && all.length === 0 && <NoAlerts narrowed={isNarrowed(view)} />}
        {all.length > 0 && <List alerts={all} />}
        <ShowMore query={alerts} />
      </Card>
    </AlertsFrame>
  );
}

function NoAlerts({ narrowed }: { narrowed: boolean }) {
  return narrowed ? (
    <EmptyState icon={BellOff} title="No alert fits">
      Choose another state, severity or category.
    </EmptyState>
  ) : (
    <EmptyState icon={CircleCheck} title="Nothing needs you">
      No alert is open. When a rule finds something, such as a part below its minimum, it appears here.
    </EmptyState>
  );
}
