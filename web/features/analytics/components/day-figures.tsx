import type { MaintenanceDay } from '../../../app/api-types.ts';
import { useSession } from '../../../app/session/session.tsx';
import type { Chart } from '../charts.ts';
import { dayInWords } from '../in-words.ts';
import { useDaySpan } from '../use-day-span.ts';
import type { AnalyticsView } from '../view.ts';
import { OrdersLink } from './orders-link.tsx';

type DayFiguresProps = {
  chart: Chart;
  view: AnalyticsView;
  day: MaintenanceDay | null;
  say: (value: number | null) => string;
};

/** The figures of the day that was pressed in a chart, and the ways to the orders behind them. */
export function DayFigures({ chart, view, day, say }: DayFiguresProps) {
  const { can } = useSession();
  const spanOf = useDaySpan();
  if (!day) return <p className="text-xs text-faint">Press a day for its figures and orders.</p>;
  return (
    <div role="status" className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      <span className="font-medium">{dayInWords(day.date)}</span>
      {chart.lines.map(({ key, label, value, leads }) => {
        const behind = can('work-orders:read') ? (leads?.(view, spanOf(day.date)) ?? null) : null;
        return (
          <span key={key} className="text-soft">
            {label}{' '}
            <OrdersLink behind={behind}>
              <span className="font-medium text-ink tabular-nums">{say(value(day))}</span>
            </OrdersLink>
            {behind?.shows && <span className="block text-xs text-faint">{behind.shows}</span>}
          </span>
        );
      })}
    </div>
  );
}
