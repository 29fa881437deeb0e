import { useState } from 'react';
import type { MaintenanceDay } from '../../../app/api-types.ts';
import { useSession } from '../../../app/session/session.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import type { Chart } from '../charts.ts';
import { dayInWords } from '../in-words.ts';
import { useDaySpan } from '../use-day-span.ts';
import type { AnalyticsView } from '../view.ts';
import { OrdersLink } from './orders-link.tsx';

type DaysTableProps = {
  chart: Chart;
  view: AnalyticsView;
  days: readonly MaintenanceDay[];
  restated: ReadonlySet<string>;
  say: (value: number | null) => string;
};

const fewest = 10;

/** What a chart draws, as a table: the newest day first. */
export function DaysTable({ chart, view, days, restated, say }: DaysTableProps) {
  const { can } = useSession();
  const spanOf = useDaySpan();
  const [all, setAll] = useState(false);
  return (
    <>
      <table className="w-full text-sm tabular-nums">
        <thead>
          <tr className="h-9 text-xs font-medium text-faint">
            <th scope="col" className="pl-4 text-left font-medium">
              Day
            </th>
            {chart.lines.map(({ key, label }) => (
              <th key={key} scope="col" className="px-2 text-right font-medium last:pr-4">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {days
            .toReversed()
            .slice(0, all ? undefined : fewest)
            .map(day => (
              <tr key={day.date} className="h-8">
                <th scope="row" className="pl-4 text-left font-normal whitespace-nowrap">
                  {dayInWords(day.date)} {restated.has(day.date) && <Badge tone="violet">Restated</Badge>}
                </th>
                {chart.lines.map(({ key, value, leads }) => (
                  <td key={key} className="px-2 text-right last:pr-4">
                    <OrdersLink
                      behind={
                        value(day) && can('work-orders:read')
                          ? (leads?.(view, spanOf(day.date)) ?? null)
                          : null
                      }
                    >
                      {say(value(day))}
                    </OrdersLink>
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
      {days.length > fewest && (
        <div className="border-t border-line p-2">
          <Button look="ghost" size="small" onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show all ${days.length} days`}
          </Button>
        </div>
      )}
    </>
  );
}
