import { ChevronDown, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { classNames } from './class-names.ts';
import { Popover } from './popover.tsx';

type FilterPillProps = {
  label: string;
  /** What it is set to, in words; null when it is not. */
  value: ReactNode;
  onClear: () => void;
  children: ReactNode;
};

/** A filter that shows what it is set to and opens what it can be set to. */
export function FilterPill({ label, value, onClear, children }: FilterPillProps) {
  const [open, setOpen] = useState(false);
  const set = value !== null;
  return (
    <span
      className={classNames(
        'inline-flex h-8 shrink-0 items-center rounded-md border text-sm sm:h-7',
        set ? 'border-accent/40 bg-accent-soft text-accent-ink' : 'border-line-strong bg-surface text-soft',
      )}
    >
      <Popover
        label={label}
        open={open}
        onOpenChange={setOpen}
        trigger={
          <button
            type="button"
            className="flex h-full max-w-80 items-center gap-1.5 rounded-md px-2.5 hover:bg-hover/60"
          >
            <span className="shrink-0 whitespace-nowrap">{label}</span>
            {set ? (
              <span className="min-w-0 truncate font-medium">{value}</span>
            ) : (
              <ChevronDown className="size-3.5 text-faint" aria-hidden="true" />
            )}
          </button>
        }
      >
        {children}
      </Popover>
      {set && (
        <button
          type="button"
          aria-label={`Clear ${label.toLowerCase()}`}
          onClick={onClear}
          className="grid h-full w-7 place-items-center rounded-r-md hover:bg-hover/60"
        >
          <X className="size-3.5" aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
