import { type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode, useState } from 'react';
import { classNames } from './class-names.ts';

type ScrubberProps = {
  label: string;
  /** What each place along it says, from left to right. */
  texts: readonly string[];
  className?: string;
  /** A place was pressed, or Enter while it is told. */
  onPick?: ((place: number) => void) | undefined;
  children: (current: number | null) => ReactNode;
};

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** A drawing of evenly spaced values that tells each in words, under the pointer or by the arrow keys. */
export function Scrubber({ label, texts, className, onPick, children }: ScrubberProps) {
  const [current, setCurrent] = useState<number | null>(null);
  const last = texts.length - 1;
  const at = Math.min(current ?? last, last);
  const placeOf = (event: MouseEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const place = Math.floor(((event.clientX - left) / width) * texts.length);
    return Math.min(last, Math.max(0, place));
  };
  const onPointer = (event: PointerEvent<HTMLDivElement>) => setCurrent(placeOf(event));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (event.key === 'Escape') setCurrent(null);
    if (event.key === 'Enter') onPick?.(at);
    if (step === undefined) return;
    event.preventDefault();
    setCurrent(Math.min(last, Math.max(0, at + step)));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={texts.length}
      aria-valuenow={at + 1}
      aria-valuetext={texts[at]}
      aria-readonly="true"
      onPointerMove={onPointer}
      onPointerDown={onPointer}
      onClick={event => onPick?.(placeOf(event))}
      onPointerLeave={() => setCurrent(null)}
      onFocus={() => setCurrent(known => known ?? last)}
      onBlur={() => setCurrent(null)}
      onKeyDown={onKeyDown}
      className={classNames('relative touch-pan-y', onPick && 'cursor-pointer', className)}
    >
      {children(current === null ? null : at)}
      {current !== null && <Bubble place={(at + 0.5) / texts.length}>{texts[at]}</Bubble>}
    </div>
  );
}

/** Words above a place from 0 to 1, kept within the drawing's width. */
function Bubble({ place, children }: { place: number; children: ReactNode }) {
  return (
    <span
      aria-hidden="true"
      className="pointer-events-none absolute bottom-full z-10 mb-1.5 w-max max-w-[min(100%,20rem)] rounded-md bg-ink px-2 py-1 text-xs font-medium text-surface"
      style={{ left: `${place * 100}%`, transform: `translateX(-${place * 100}%)` }}
    >
      {children}
    </span>
  );
}
