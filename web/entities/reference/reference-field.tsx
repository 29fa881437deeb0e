import {
  type FieldPathByValue,
  type FieldValues,
  type UseControllerProps,
  useController,
} from 'react-hook-form';
import { Field } from '../../ui/field.tsx';
import type { ReferenceKind } from './reference.ts';
import { ReferenceSelect } from './reference-select.tsx';

type ReferenceFieldProps<Form extends FieldValues, Name extends FieldPathByValue<Form, string | null>> = Pick<
  UseControllerProps<Form, Name>,
  'control' | 'name' | 'rules'
> & {
  kind: ReferenceKind;
  label: string;
  /** What the list is called when it is open, if not as the field. */
  listLabel?: string;
  required?: boolean;
};

/** A form's field that chooses one thing by searching; with rules one has to be chosen. */
export function ReferenceField<Form extends FieldValues, Name extends FieldPathByValue<Form, string | null>>({
  kind,
  label,
  listLabel = label,
  required = false,
  ...controlled
}: ReferenceFieldProps<Form, Name>) {
  const { field, fieldState } = useController(controlled);
  return (
    <Field label={label} required={required} error={fieldState.error?.message}>
      {attributes => (
        <ReferenceSelect
          {...attributes}
          kind={kind}
          label={listLabel}
          required={controlled.rules !== undefined}
          value={field.value}
          onChange={field.onChange}
        />
      )}
    </Field>
  );
}
