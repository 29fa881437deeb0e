import { BarStrip } from '../../../../ui/bar-strip.tsx';
import { secondsInWords } from '../../seconds-in-words.ts';

/** Up to so many pages each has a line of its own. */
const mostLines = 10;

/** How long each page was read. */
export function PageBars({ label, pages }: { label: string; pages: readonly number[] }) {
  const longest = Math.max(1, ...pages);
  if (pages.length > mostLines)
    return (
      <div>
        <BarStrip
          label={label}
          bars={pages.map((seconds, index) => ({
            key: String(index),
            text: `Page ${index + 1}: ${seconds > 0 ? secondsInWords(seconds) : 'not read'}`,
            tone: 'accent',
            height: seconds > 0 ? Math.max(0.06, seconds / longest) : 0.02,
          }))}
        />
        <p className="mt-1 flex justify-between text-2xs text-faint tabular-nums">
          <span>Page 1</span>
          <span>Page {pages.length}</span>
        </p>
      </div>
    );
  return (
    <ol aria-label={label} className="flex flex-col gap-1">
      {pages.map((seconds, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number.
          key={index}
          className="grid grid-cols-[3.5rem_minmax(0,1fr)_4.5rem] items-center gap-2 text-xs tabular-nums"
        >
          <span className="text-faint">Page {index + 1}</span>
          <span className="h-2 rounded-full bg-hover">
            <span
              className="block h-full rounded-full bg-accent"
              style={{ width: `${seconds > 0 ? Math.max(1, (seconds / longest) * 100) : 0}%` }}
            />
          </span>
          <span className="text-right text-soft">{seconds > 0 ? secondsInWords(seconds) : '–'}</span>
        </li>
      ))}
    </ol>
  );
}
