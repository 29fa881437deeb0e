import type { ComponentProps } from 'react';

type SwitchProps = Omit<ComponentProps<'input'>, 'type'> & { label: string };

/** On or off, at once; its label is its name alone. */
export function Switch({ label, ...rest }: SwitchProps) {
  return (
    <span className="relative inline-flex h-5 w-9 shrink-0">
      <input
        type="checkbox"
        aria-label={label}
        className="peer absolute inset-0 size-full cursor-pointer appearance-none rounded-full border border-line-strong bg-pressed transition-colors checked:border-accent checked:bg-accent disabled:cursor-not-allowed disabled:opacity-55"
        {...rest}
      />
      <span
        aria-hidden="true"
        className="pointer-events-none absolute top-0.5 left-0.5 size-4 rounded-full bg-white shadow-card transition-transform peer-checked:translate-x-4"
      />
    </span>
  );
}
