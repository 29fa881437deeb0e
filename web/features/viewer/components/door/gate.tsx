import { type ReactNode, useEffect } from 'react';
import { Button } from '../../../../ui/button.tsx';
import type { Said } from '../../door.ts';

/** What each gate is given: whether an answer is on its way, what was wrong, and how to say something. */
export type GateProps = { busy: boolean; fault: string | null; onSay: (more: Said) => void };

type FormProps = {
  title: string;
  intro: ReactNode;
  action?: string;
  busy: boolean;
  disabled?: boolean;
  onSubmit: () => void;
  /** Beside the button. */
  aside?: ReactNode;
  children: ReactNode;
};

/** One gate: what it is about, what it asks for, and the way on. */
export function GateForm({
  title,
  intro,
  action = 'Continue',
  busy,
  disabled,
  onSubmit,
  aside,
  children,
}: FormProps) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault();
        if (!busy) onSubmit();
      }}
    >
      <h1 className="text-xl font-semibold tracking-tight text-balance">{title}</h1>
      <div className="mt-1.5 mb-5 text-sm text-pretty text-soft">{intro}</div>
      {children}
      <div className="mt-5 flex flex-wrap items-center justify-between gap-3">
        <Button
          type="submit"
          look="primary"
          busy={busy}
          disabled={disabled}
          className="h-10 px-5 max-sm:w-full sm:h-9"
        >
          {action}
        </Button>
        {aside}
      </div>
    </form>
  );
}

/** A button that reads as a word of the text. */
export const wordButton =
  'rounded text-sm font-medium text-accent-ink hover:underline disabled:text-faint disabled:no-underline';
