import { useState } from 'react';

type PageJumpProps = { current: number; count: number; onJump: (page: number) => void };

/** Which page is in sight, to be typed over. */
export function PageJump({ current, count, onJump }: PageJumpProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const jump = () => {
    const page = Number.parseInt(typed ?? '', 10);
    if (page >= 1) onJump(Math.min(count, page));
    setTyped(null);
  };
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        jump();
      }}
      className="flex items-center gap-1.5 px-1 text-xs text-faint tabular-nums"
    >
      <input
        aria-label="Page"
        inputMode="numeric"
        value={typed ?? current}
        onChange={event => setTyped(event.target.value.replaceAll(/\D/g, ''))}
        onFocus={event => event.target.select()}
        onBlur={jump}
        className="h-8 w-11 rounded-md border border-line-strong bg-surface text-center text-sm text-ink max-sm:text-[16px] sm:h-7"
      />
      <span className="whitespace-nowrap">of {count}</span>
    </form>
  );
}
