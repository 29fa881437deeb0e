import type { Tone } from './badge.tsx';
import { chartFill } from './chart-tone.ts';
import { Scrubber } from './scrubber.tsx';

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

const height = 120;

/** A line of values over time; each value is told under the pointer or by the arrow keys. */
export function LineChart({ label, points, format, ends }: LineChartProps) {
  const top = niceTop(Math.max(0, ...points.map(({ value }) => value ?? 0)));
  const y = (value: number) => height - (value / top) * height;
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-2xs text-faint tabular-nums">
      <div className="flex flex-col justify-between text-right" aria-hidden="true">
        <span className="-mt-2">{format(top)}</span>
        <span>{format(top / 2)}</span>
        <span className="-mb-2">{format(0)}</span>
      </div>
      <Scrubber label={label} texts={points.map(({ text }) => text)} className="h-32">
        {current => (
          <svg
            viewBox={`0 0 ${points.length} ${height}`}
            preserveAspectRatio="none"
            className="size-full overflow-visible"
            aria-hidden="true"
          >
            {[0, 0.5, 1].map(part => (
              <line
                key={part}
                x1={0}
                x2={points.length}
                y1={part * height}
                y2={part * height}
                className="stroke-line [vector-effect:non-scaling-stroke]"
              />
            ))}
            <path
              d={lineThrough(points, y)}
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
                  height={height}
                  className={`${chartFill[tone]} opacity-45`}
                />
              ) : null,
            )}
            {current !== null && (
              <line
                x1={current + 0.5}
                x2={current + 0.5}
                y1={0}
                y2={height}
                className="stroke-ink [vector-effect:non-scaling-stroke]"
              />
            )}
          </svg>
        )}
      </Scrubber>
      <div className="col-start-2 mt-2 flex justify-between">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
    </div>
  );
}

/** The line through the middle of each point's place, broken where there is no value. */
export function lineThrough(
  points: readonly Pick<ChartPoint, 'value'>[],
  y: (value: number) => number,
): string {
  return points
    .map(({ value }, index) => {
      if (value === null) return '';
      const begins = index === 0 || points[index - 1]?.value === null;
      const x = index + 0.5;
      // A lone point is a dash, or it could not be seen.
      const alone = begins && (points[index + 1]?.value ?? null) === null;
      return `${begins ? 'M' : 'L'}${alone ? x - 0.3 : x} ${round(y(value))}${alone ? 'h0.6' : ''}`;
    })
    .join('');
}

/** The least of 1, 2 and 5 times a power of ten that is not below a value; 1 for nothing. */
export function niceTop(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5].find(step => step * power >= value) ?? 10) * power;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
