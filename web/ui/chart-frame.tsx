import type { ReactNode } from 'react';
import { Scrubber } from './scrubber.tsx';

/** How high the drawing is, in its own units. */
export const chartHeight = 120;

type ChartFrameProps = {
  label: string;
  /** What each place along the drawing says, from left to right. */
  texts: readonly string[];
  /** The value at the upper end of the axis, which begins at 0. */
  top: number;
  /** A value as the axis shows it. */
  format: (value: number) => string;
  /** What stands below the first and the last place. */
  ends: readonly [first: string, last: string];
  onPick?: ((place: number) => void) | undefined;
  /** What is drawn, in units of one place by `chartHeight`. */
  children: (current: number | null) => ReactNode;
};

/** The axes of a drawing of values over time, and what tells them in words. */
export function ChartFrame({ label, texts, top, format, ends, onPick, children }: ChartFrameProps) {
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-2xs text-faint tabular-nums">
      <div className="flex flex-col justify-between text-right" aria-hidden="true">
        <span className="-mt-2">{format(top)}</span>
        <span>{format(top / 2)}</span>
        <span className="-mb-2">{format(0)}</span>
      </div>
      <Scrubber label={label} texts={texts} onPick={onPick} className="h-32">
        {current => (
          <svg
            viewBox={`0 0 ${texts.length} ${chartHeight}`}
            preserveAspectRatio="none"
            className="size-full overflow-visible"
            aria-hidden="true"
          >
            {[0, 0.5, 1].map(part => (
              <line
                key={part}
                x1={0}
                x2={texts.length}
                y1={part * chartHeight}
                y2={part * chartHeight}
                className="stroke-line [vector-effect:non-scaling-stroke]"
              />
            ))}
            {children(current)}
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

/** A line across the drawing at one place. */
export function ChartRule({ place }: { place: number }) {
  return (
    <line
      x1={place + 0.5}
      x2={place + 0.5}
      y1={0}
      y2={chartHeight}
      className="stroke-ink [vector-effect:non-scaling-stroke]"
    />
  );
}
