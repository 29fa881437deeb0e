import type { ComponentProps } from 'react';
import { Field } from '../../../../ui/field.tsx';
import { Input } from '../../../../ui/input.tsx';

type GateFieldProps = ComponentProps<typeof Input> & { label: string; error: string | undefined };

/** The one line that a gate asks for; the eye and the keyboard are there when it opens. */
export function GateField({ label, error, ...input }: GateFieldProps) {
  return (
    <Field label={label} error={error}>
      {control => <Input ref={focusOnce} required {...control} {...input} />}
    </Field>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true });
}
