import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

/** The look of every control that one types or chooses in. 16 px on phones, or iOS zooms in. */
export const controlClass =
  'w-full rounded-md border border-line-strong bg-surface px-2.5 text-base text-ink placeholder:text-faint max-sm:text-[16px] disabled:bg-hover disabled:text-faint aria-invalid:border-danger';

/** A line of text. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={classNames(controlClass, 'h-10 sm:h-8', className)} {...rest} />;
}

/** Several lines of text; it grows with them. */
export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      className={classNames(controlClass, 'field-sizing-content min-h-20 py-1.5', className)}
      {...rest}
    />
  );
}

/** One of a few, by the device's own chooser. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={classNames('relative block', className)}>
      <select className={classNames(controlClass, 'h-10 appearance-none pr-8 sm:h-8')} {...rest}>
        {children}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-faint"
      />
    </span>
  );
}

/** The options of a Select: each value with its label. */
export function Options({ labels }: { labels: Readonly<Record<string, string | { label: string }>> }) {
  return Object.entries(labels).map(([value, label]) => (
    <option key={value} value={value}>
      {typeof label === 'string' ? label : label.label}
    </option>
  ));
}

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & { label: string; hint?: string };

/** Yes or no. */
export function Checkbox({ label, hint, className, ...rest }: CheckboxProps) {
  return (
    <label className={classNames('flex items-start gap-2.5 text-sm', className)}>
      <input type="checkbox" className="mt-0.5 size-4 shrink-0 accent-accent" {...rest} />
      <span>
        <span className="text-ink">{label}</span>
        {hint && <span className="block text-xs text-faint">{hint}</span>}
      </span>
    </label>
  );
}
