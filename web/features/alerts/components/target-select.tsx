import { Plus, X } from 'lucide-react';
import { type Ref, useId, useState } from 'react';
import { toggled } from '../../../entities/reference/toggled.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { Popover } from '../../../ui/popover.tsx';
import { isTarget, partsOf, type Target } from '../policy-form.ts';
import { TargetIcon } from './target-icon.tsx';
import { TargetName } from './target-name.tsx';
import { TargetOptions } from './target-options.tsx';

type TargetSelectProps = {
  step: number;
  value: readonly Target[];
  onChange: (targets: Target[]) => void;
  error?: string | undefined;
  /** What is focused when the choice is refused. */
  ref?: Ref<HTMLButtonElement>;
};

/** Chooses whom a step tells: people, channels, everybody of a role. */
export function TargetSelect({ step, value, onChange, error, ref }: TargetSelectProps) {
  const [open, setOpen] = useState(false);
  const noteId = useId();
  const toggle = (target: string) => onChange(toggled(value, target).filter(isTarget));
  const label = `Who is told in step ${step}`;
  return (
    <fieldset aria-label={label} className="min-w-0">
      <p className="mb-1 text-sm font-medium text-soft">Tell</p>
      <div className="flex flex-wrap items-center gap-1.5">
        {value.map(target => (
          <Chosen key={target} target={target} onRemove={() => toggle(target)} />
        ))}
        <Popover
          label={label}
          open={open}
          onOpenChange={setOpen}
          trigger={
            <button
              ref={ref}
              type="button"
              className={buttonClass('secondary', 'small')}
              aria-label={`Choose: ${label}`}
              aria-describedby={error ? noteId : undefined}
            >
              <Plus className="size-3.5" aria-hidden="true" />
              Choose
            </button>
          }
        >
          <TargetOptions label={label} selected={value} onSelect={toggle} />
        </Popover>
      </div>
      {error && (
        <p id={noteId} className="mt-1 text-xs text-danger-ink">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function Chosen({ target, onRemove }: { target: Target; onRemove: () => void }) {
  return (
    <span className="inline-flex h-7 max-w-full min-w-0 items-center gap-1.5 rounded-md border border-line bg-surface pl-2 text-xs">
      <TargetIcon kind={partsOf(target).kind} />
      <span className="truncate">
        <TargetName target={target} />
      </span>
      <button
        type="button"
        onClick={onRemove}
        className="grid h-full w-7 place-items-center rounded-r-md text-faint hover:bg-hover hover:text-ink"
      >
        <X className="size-3" aria-hidden="true" />
        <span className="sr-only">
          Do not tell: <TargetName target={target} />
        </span>
      </button>
    </span>
  );
}
