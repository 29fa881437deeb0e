import { chartFill } from './chart-tone.ts';
import { Scrubber } from './scrubber.tsx';
import type { Tone } from './tone.ts';

/** One bar: its height from 0 to 1, and what it says. */
export type Bar = { key: string; text: string; tone: Tone; height: number };

/** A row of thin bars, each of which tells what it stands for under the pointer or by the arrow keys. */
export function BarStrip({ label, bars }: { label: string; bars: readonly Bar[] }) {
  return (
    <Scrubber label={label} texts={bars.map(({ text }) => text)} className="h-8">
      {current => (
        <svg
          viewBox={`0 0 ${bars.length * 4} 32`}
          preserveAspectRatio="none"
          className="size-full"
          aria-hidden="true"
        >
          {bars.map(({ key, tone, height }, index) => (
            <rect
              key={key}
              x={index * 4 + 0.5}
              y={32 - height * 32}
              width={3}
              height={height * 32}
              className={current === index ? 'fill-ink' : chartFill[tone]}
            />
          ))}
        </svg>
      )}
    </Scrubber>
  );
}
