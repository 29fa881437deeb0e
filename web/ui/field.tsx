import { type ReactNode, useId } from 'react';

type FieldProps = {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  children: (control: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': true | undefined;
  }) => ReactNode;
};

/** A labelled control with its hint and what is wrong with it. */
export function Field({ label, hint, error, required = false, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const noted = Boolean(error ?? hint);
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-sm font-medium text-soft">
        {label}
        {required && (
          <span aria-hidden="true" className="text-danger-ink">
            *
          </span>
        )}
      </label>
      {children({
        id,
        'aria-describedby': noted ? noteId : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {noted && (
        <p id={noteId} className={error ? 'mt-1 text-xs text-danger-ink' : 'mt-1 text-xs text-faint'}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
