import { X } from 'lucide-react';
import { useFormat } from '../../../app/use-format.ts';
import { timeOf, type WorkOrderView } from '../view.ts';

const labels = { createdAt: 'Created', dueAt: 'Due', scheduledAt: 'Planned' } as const;

type TimePillProps = { view: WorkOrderView; onChange: (view: WorkOrderView) => void };

/** In which time the orders are that an address asks for, with the way to ask no more; nothing where it asks for none. */
export function TimePill({ view, onChange }: TimePillProps) {
  const format = useFormat();
  const field = timeOf(view);
  if (!field) return null;
  const first = view.from && format.day(view.from);
  const last = view.to && format.day(new Date(Date.parse(view.to) - 1).toISOString());
  const words =
    first === last ? first : [first && `from ${first}`, last && `to ${last}`].filter(Boolean).join(' ');
  return (
    <span className="inline-flex h-8 shrink-0 items-center rounded-md border border-accent/40 bg-accent-soft pl-2.5 text-sm text-accent-ink sm:h-7">
      <span>{labels[field]}</span>
      <span className="ml-1.5 font-medium whitespace-nowrap">{words}</span>
      <button
        type="button"
        aria-label="Clear the time"
        onClick={() => onChange({ ...view, from: undefined, to: undefined })}
        className="ml-1 grid h-full w-7 place-items-center rounded-r-md hover:bg-hover/60"
      >
        <X className="size-3.5" aria-hidden="true" />
      </button>
    </span>
  );
}
