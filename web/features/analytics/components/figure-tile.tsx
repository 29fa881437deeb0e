import { Info } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Popover } from '../../../ui/popover.tsx';

type FigureTileProps = {
  label: string;
  value: string;
  /** Why it is undefined; null when it is not. */
  absent?: string | null;
  definition: string;
  sums?: string | undefined;
  /** Draws the value as the way to what is behind it. */
  leads?: ((value: ReactNode) => ReactNode) | undefined;
};

/** One figure; what it means is one click away. */
export function FigureTile({ label, value, absent = null, definition, sums, leads }: FigureTileProps) {
  const [open, setOpen] = useState(false);
  const shown = <span className="text-xl font-semibold tracking-tight tabular-nums">{value}</span>;
  return (
    <li className="min-w-0 rounded-lg border border-line bg-surface py-2 pr-1.5 pl-3.5 shadow-card">
      <div className="flex items-center">
        <span className="min-w-0 flex-1 truncate text-xs font-medium text-faint">{label}</span>
        <Popover
          label={`What ${label} is`}
          open={open}
          onOpenChange={setOpen}
          align="end"
          trigger={
            <button
              type="button"
              aria-label={`What ${label} is`}
              className="grid size-7 shrink-0 place-items-center rounded-md text-faint hover:bg-hover hover:text-ink"
            >
              <Info className="size-3.5" aria-hidden="true" />
            </button>
          }
        >
          <div className="flex flex-col gap-2 p-3.5">
            <p className="font-medium">{label}</p>
            <p className="text-soft">{definition}</p>
            {sums && <p className="border-t border-line pt-2 text-soft tabular-nums">{sums}</p>}
          </div>
        </Popover>
      </div>
      <p className="truncate">{leads && !absent ? leads(shown) : shown}</p>
      {absent && <p className="pr-2 text-xs text-pretty text-faint">{absent}</p>}
    </li>
  );
}

/** Figures beside one another. */
export function FigureTiles({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
      {children}
    </ul>
  );
}
