import { type ReactNode, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';

type DaysFormProps = {
  /** The first and last day to begin with, `YYYY-MM-DD`. */
  first: string;
  last: string;
  /** What is wrong with a first and last day; null when nothing is. */
  fault: (first: string, last: string) => string | null;
  onShow: (first: string, last: string) => void;
  /** What else is to be chosen, above the days. */
  children?: ReactNode;
};

/** Chooses a first and a last day. */
export function DaysForm({ first, last, fault, onShow, children }: DaysFormProps) {
  const [from, setFrom] = useState(first);
  const [to, setTo] = useState(last);
  const wrong = fault(from, to);
  return (
    <form
      className="flex flex-col gap-3 p-3"
      onSubmit={event => {
        event.preventDefault();
        if (!wrong) onShow(from, to);
      }}
    >
      {children}
      <Field label="First day">
        {control => (
          <Input {...control} type="date" value={from} onChange={event => setFrom(event.target.value)} />
        )}
      </Field>
      <Field label="Last day" error={wrong ?? undefined}>
        {control => (
          <Input {...control} type="date" value={to} onChange={event => setTo(event.target.value)} />
        )}
      </Field>
      <div className="flex justify-end">
        <Button size="small" look="primary" type="submit" disabled={wrong !== null}>
          Show
        </Button>
      </div>
    </form>
  );
}
