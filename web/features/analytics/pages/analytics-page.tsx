import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ChartColumn } from 'lucide-react';
import { QueryState } from '../../../app/query-state.tsx';
import { useFormat } from '../../../app/use-format.ts';
import { dayOf } from '../../../app/zoned-time.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { dailyQuery, restatementsQuery } from '../api/read-metrics.ts';
import { charts } from '../charts.ts';
import { AnalyticsFrame } from '../components/analytics-frame.tsx';
import { AnalyticsSkeleton } from '../components/analytics-skeleton.tsx';
import { ChartCard } from '../components/chart-card.tsx';
import { PeriodTiles } from '../components/period-tiles.tsx';
import { RestatementsCard } from '../components/restatements-card.tsx';
import { dayInWords } from '../in-words.ts';
import { restatedIn } from '../restated.ts';
import { useDaySpan } from '../use-day-span.ts';
import { type AnalyticsView, daysAfter, parts, periodOf, scopeOf } from '../view.ts';

const route = getRouteApi('/member/analytics');

/** The figures of maintenance in a period, and day by day. */
export function AnalyticsPage() {
  const view = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <AnalyticsFrame
      title="Analytics"
      view={view}
      by={parts}
      onChange={next => void navigate({ search: next })}
    >
      <Overview view={view} />
    </AnalyticsFrame>
  );
}

function Overview({ view }: { view: AnalyticsView }) {
  const { timeZone } = useFormat();
  const spanOf = useDaySpan();
  const scope = scopeOf(view);
  const asked = periodOf(view, dayOf(new Date().toISOString(), timeZone));
  const days = useQuery(dailyQuery(scope, asked));
  const all = useQuery(restatementsQuery);
  if (!days.data || all.isPending) return <QueryState query={days} pending={<AnalyticsSkeleton />} />;
  const { items, period } = days.data;
  if (!period) return <NoDays />;
  const restated = restatedIn(all.data?.items ?? [], period);
  // They are known of the organisation alone.
  const marked = new Set(scope === 'organisation' ? restated.map(({ date }) => date) : []);
  return (
    <div className={days.isPlaceholderData ? 'contents opacity-60' : 'contents'}>
      <p className="text-sm text-soft">
        {dayInWords(period.from)} to {dayInWords(daysAfter(period.to, -1))}: {items.length} days that are
        over.
      </p>
      <PeriodTiles view={view} figures={period} span={spanOf(period.from, period.to)} />
      <div className="grid items-start gap-4 lg:grid-cols-2 lg:[&>:last-child:nth-child(odd)]:col-span-2">
        {charts.map(chart => (
          <ChartCard key={chart.key} chart={chart} view={view} days={items} restated={marked} />
        ))}
      </div>
      <RestatementsCard restatements={restated} />
    </div>
  );
}

function NoDays() {
  return (
    <EmptyState icon={ChartColumn} title="No day of this time has figures yet">
      The figures of a day are made in the night after it. Choose another period, or come back tomorrow.
    </EmptyState>
  );
}
