import { type ComponentProps, type ReactNode, useId } from 'react';
import { Checkbox } from './input.tsx';

type ChecksProps = {
  legend: string;
  labels: Readonly<Record<string, string>>;
  /** What all the boxes have, such as what a form registers. */
  field: Omit<ComponentProps<'input'>, 'type' | 'value'>;
  hint?: ReactNode;
  error?: string | undefined;
};

/** Several of a few, to tick. */
export function Checks({ legend, labels, field, hint, error }: ChecksProps) {
  const noteId = useId();
  const note = error ?? hint;
  return (
    <fieldset aria-describedby={note ? noteId : undefined}>
      <legend className="mb-1.5 text-sm font-medium text-soft">{legend}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {Object.entries(labels).map(([value, label]) => (
          <Checkbox key={value} label={label} value={value} {...field} />
        ))}
      </div>
      {note && (
        <p id={noteId} className={`mt-1 text-xs ${error ? 'text-danger-ink' : 'text-faint'}`}>
          {note}
        </p>
      )}
    </fieldset>
  );
}
