import type { ComponentProps, ReactNode } from 'react';
import { Field } from './field.tsx';
import { Input } from './input.tsx';

type TextFieldProps = ComponentProps<typeof Input> & {
  label: string;
  hint?: ReactNode;
  error: string | undefined;
};

/** A line of text that a form needs, with its hint and what is wrong with it. */
export function TextField({ label, hint, error, ...input }: TextFieldProps) {
  return (
    <Field label={label} required hint={hint} error={error}>
      {control => <Input {...control} {...input} />}
    </Field>
  );
}

/** What a field is registered with that must not be blank; the message says what to do. */
export function filled(message: string) {
  return { validate: (text: string) => text.trim() !== '' || message };
}
