import type { UseFormRegisterReturn } from 'react-hook-form';
import { Field } from '../../../ui/field.tsx';
import { Options, Select } from '../../../ui/input.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { lengths } from '../lengths.ts';

/** For how long nobody is told. */
export function LengthField({ registered }: { registered: UseFormRegisterReturn }) {
  return (
    <Field label="How long">
      {attributes => (
        <Select {...attributes} {...registered}>
          <Options labels={lengths} />
        </Select>
      )}
    </Field>
  );
}

type ReasonProps = { registered: UseFormRegisterReturn; error: string | undefined };

/** Why nobody is told. */
export function ReasonField({ registered, error }: ReasonProps) {
  const hint = 'Everybody sees it among the silences.';
  return <TextField label="Reason" hint={hint} error={error} maxLength={500} {...registered} />;
}
