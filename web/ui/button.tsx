import { LoaderCircle } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

type Look = 'primary' | 'secondary' | 'ghost' | 'danger';
type Size = 'small' | 'medium';

const looks: Record<Look, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover shadow-card',
  secondary: 'bg-surface text-ink border border-line-strong hover:bg-hover shadow-card',
  ghost: 'text-soft hover:bg-hover hover:text-ink',
  danger: 'bg-danger text-white hover:brightness-110 shadow-card',
};

const sizes: Record<Size, string> = {
  small: 'h-7 px-2.5 text-xs gap-1.5',
  medium: 'h-9 px-3.5 text-sm gap-2 sm:h-8 sm:px-3',
};

/** The classes of a button, for links that look like one. */
export function buttonClass(look: Look = 'secondary', size: Size = 'medium'): string {
  return classNames(
    'inline-flex shrink-0 items-center justify-center rounded-md font-medium whitespace-nowrap transition-colors select-none',
    'disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55',
    looks[look],
    sizes[size],
  );
}

type ButtonProps = ComponentProps<'button'> & { look?: Look; size?: Size; busy?: boolean };

/** A button; while busy it keeps its width, shows a spinner and cannot be pressed. */
export function Button({
  look,
  size,
  busy = false,
  type = 'button',
  className,
  children,
  disabled,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={classNames(buttonClass(look, size), 'relative', className)}
      disabled={busy ? true : disabled}
      aria-busy={busy ? true : undefined}
      {...rest}
    >
      {busy && (
        <span className="absolute inset-0 grid place-items-center">
          <LoaderCircle className="size-4 animate-spin" aria-hidden="true" />
        </span>
      )}
      <span className={classNames('inline-flex items-center gap-[inherit]', busy && 'invisible')}>
        {children}
      </span>
    </button>
  );
}
