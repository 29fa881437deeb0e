import { ChartFrame, ChartRule, chartHeight } from './chart-frame.tsx';
import { lineThrough, niceTop } from './chart-scale.ts';
import { chartFill } from './chart-tone.ts';
import type { Tone } from './tone.ts';

/** One value, evenly spaced from the last, and what it says; null leaves a gap. A tone marks it. */
export type ChartPoint = { key: string; value: number | null; text: string; tone?: Tone | undefined };

type LineChartProps = {
  label: string;
  points: readonly ChartPoint[];
  /** A value as the axis shows it. */
  format: (value: number) => string;
  /** What stands below the first and the last point. */
  ends: readonly [first: string, last: string];
};

/** A line of values over time; each value is told under the pointer or by the arrow keys. */
export function LineChart({ label, points, format, ends }: LineChartProps) {
  const values = points.map(({ value }) => value);
  const top = niceTop(Math.max(0, ...values.map(value => value ?? 0)));
  return (
    <ChartFrame label={label} texts={points.map(({ text }) => text)} top={top} format={format} ends={ends}>
      {current => (
        <>
          <path
            d={lineThrough(values, value => chartHeight - (value / top) * chartHeight)}
            strokeLinejoin="round"
            className="fill-none stroke-accent stroke-2 [vector-effect:non-scaling-stroke]"
          />
          {points.map(({ key, tone }, index) =>
            tone && current !== index ? (
              <rect
                key={key}
                x={index + 0.2}
                y={0}
                width={0.6}
                height={chartHeight}
                className={`${chartFill[tone]} opacity-45`}
              />
            ) : null,
          )}
          {current !== null && <ChartRule place={current} />}
        </>
      )}
    </ChartFrame>
  );
}
