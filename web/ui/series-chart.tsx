import { ChartFrame, ChartRule, chartHeight } from './chart-frame.tsx';
import { lineThrough, niceTop } from './chart-scale.ts';
import { chartFill, chartStroke } from './chart-tone.ts';
import type { Tone } from './tone.ts';

/** Values of one kind over time; null leaves a gap. */
export type Series = { key: string; label: string; tone: Tone; values: readonly (number | null)[] };

type SeriesChartProps = {
  label: string;
  /** Lines over one another, or bars that stand on one another. */
  look: 'lines' | 'bars';
  series: readonly Series[];
  /** What each place says, from left to right. */
  texts: readonly string[];
  /** Places that are marked by a dot above them. */
  marked: ReadonlySet<number>;
  picked: number | null;
  onPick: (place: number) => void;
  format: (value: number) => string;
  /** The axis goes at least so far, so that its half is a value too. */
  least: number;
  ends: readonly [first: string, last: string];
};

/** Several kinds of values over time; each place is told under the pointer or by the arrow keys, and may be picked. */
export function SeriesChart({ look, series, marked, picked, least, ...frame }: SeriesChartProps) {
  const top = niceTop(Math.max(least, highest(look, series, frame.texts.length)));
  const y = (value: number) => chartHeight - (value / top) * chartHeight;
  return (
    <ChartFrame {...frame} top={top}>
      {current => (
        <>
          {picked !== null && (
            <rect x={picked} y={0} width={1} height={chartHeight} className="fill-pressed" />
          )}
          {look === 'bars' ? <Bars series={series} y={y} /> : <Lines series={series} y={y} />}
          {[...marked].map(place => (
            <line
              key={place}
              x1={place + 0.5}
              x2={place + 0.5}
              y1={-5}
              y2={-5}
              strokeLinecap="round"
              className="stroke-violet-ink stroke-[5] [vector-effect:non-scaling-stroke]"
            />
          ))}
          {current !== null && <ChartRule place={current} />}
        </>
      )}
    </ChartFrame>
  );
}

type DrawnProps = { series: readonly Series[]; y: (value: number) => number };

function Lines({ series, y }: DrawnProps) {
  return series.map(({ key, tone, values }) => (
    <path
      key={key}
      d={lineThrough(values, y)}
      strokeLinejoin="round"
      className={`fill-none stroke-2 [vector-effect:non-scaling-stroke] ${chartStroke[tone]}`}
    />
  ));
}

function Bars({ series, y }: DrawnProps) {
  return series.map(({ key, tone, values }, level) => (
    <path key={key} d={barsOn(series.slice(0, level), values, y)} className={chartFill[tone]} />
  ));
}

/** Bars that stand on those of other series. */
function barsOn(others: readonly Series[], values: Series['values'], y: DrawnProps['y']): string {
  return values
    .map((value, place) => {
      const below = stacked(others, place);
      return value ? `M${place + 0.15} ${y(below)}V${y(below + value)}h0.7V${y(below)}z` : '';
    })
    .join('');
}

function stacked(series: readonly Series[], place: number): number {
  return series.reduce((sum, { values }) => sum + (values[place] ?? 0), 0);
}

function highest(look: SeriesChartProps['look'], series: readonly Series[], places: number): number {
  if (look === 'lines')
    return Math.max(0, ...series.flatMap(({ values }) => values.map(value => value ?? 0)));
  return Math.max(0, ...[...new Array(places).keys()].map(place => stacked(series, place)));
}

/** Which tone stands for what. */
export function Legend({ series }: { series: readonly Pick<Series, 'key' | 'label' | 'tone'>[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft">
      {series.map(({ key, label, tone }) => (
        <li key={key} className="flex items-center gap-1.5">
          <svg viewBox="0 0 10 10" className={`size-2.5 ${chartFill[tone]}`} aria-hidden="true">
            <rect width="10" height="10" rx="2.5" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
