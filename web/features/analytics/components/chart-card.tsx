import { useState } from 'react';
import type { MaintenanceDay } from '../../../app/api-types.ts';
import { useFormat } from '../../../app/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Legend, SeriesChart } from '../../../ui/series-chart.tsx';
import type { Chart } from '../charts.ts';
import { dayInWords, inWords } from '../in-words.ts';
import type { AnalyticsView } from '../view.ts';
import { DayFigures } from './day-figures.tsx';
import { DaysTable } from './days-table.tsx';

type ChartCardProps = {
  chart: Chart;
  view: AnalyticsView;
  days: readonly MaintenanceDay[];
  /** Days that were restated. */
  restated: ReadonlySet<string>;
};

const restatedMark = { key: 'restated', label: 'Restated day', tone: 'violet' } as const;

/** Figures by day, drawn or as a table; a day that is pressed says what it has and leads to its orders. */
export function ChartCard({ chart, view, days, restated }: ChartCardProps) {
  const { money } = useFormat();
  const [asTable, setAsTable] = useState(false);
  const [picked, setPicked] = useState<string | null>(null);
  const say = (value: number | null) => inWords(value, chart.unit, money);
  const place = days.findIndex(({ date }) => date === picked);
  const day = days[place];
  const series = chart.lines.map(({ value, ...line }) => ({ ...line, values: days.map(value) }));
  const marked = new Set(days.flatMap(({ date }, index) => (restated.has(date) ? [index] : [])));
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  return (
    <Card
      title={chart.title}
      aside={
        <Button look="ghost" size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? 'Chart' : 'Table'}
        </Button>
      }
    >
      {asTable ? (
        <DaysTable chart={chart} view={view} days={days} restated={restated} say={say} />
      ) : (
        <div className="flex flex-col gap-4 p-4">
          <Legend series={marked.size > 0 ? [...series, restatedMark] : series} />
          <SeriesChart
            label={`${chart.title} by day`}
            look={chart.look}
            series={series}
            texts={days.map(one => dayInText(one, chart, say, restated))}
            marked={marked}
            picked={day ? place : null}
            onPick={index => setPicked(days[index]?.date ?? null)}
            format={say}
            least={chart.unit === 'money' ? 10_000 : 2}
            ends={[dayInWords(first.date), dayInWords(last.date)]}
          />
          <DayFigures chart={chart} view={view} day={day ?? null} say={say} />
        </div>
      )}
    </Card>
  );
}

function dayInText(
  day: MaintenanceDay,
  { lines }: Chart,
  say: (value: number | null) => string,
  restated: ReadonlySet<string>,
): string {
  const figures = lines.map(({ label, value }) => `${label.toLowerCase()} ${say(value(day))}`);
  const mark = restated.has(day.date) ? ' (restated)' : '';
  return `${dayInWords(day.date)}: ${figures.join(', ')}${mark}`;
}
