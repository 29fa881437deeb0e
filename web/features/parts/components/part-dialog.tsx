import { useForm } from 'react-hook-form';
import type { NewPart, Part } from '../../../app/api-types.ts';
import { FormDialog } from '../../../app/form-dialog.tsx';
import { optionalText } from '../../../app/optional-text.ts';
import { useSaveItem } from '../../../app/use-save-item.ts';
import { Field } from '../../../ui/field.tsx';
import { Input, Textarea } from '../../../ui/input.tsx';
import { savePart } from '../api/save-part.ts';

type Form = Required<NewPart>;

type PartDialogProps = { part: Part | null; onClose: () => void; onSaved: (part: Part) => void };

/** Creates a part, or changes what is known of one; its stock changes by movements alone. */
export function PartDialog({ part, onClose, onSaved }: PartDialogProps) {
  const { register, handleSubmit, formState } = useForm<Form>({
    defaultValues: {
      name: part?.name ?? '',
      code: part?.code ?? '',
      unit: part?.unit ?? 'each',
      minimumQuantity: part?.minimumQuantity ?? null,
      manufacturer: part?.manufacturer ?? null,
      description: part?.description ?? null,
    },
  });
  const saving = useSaveItem('parts', (form: Form, key) => savePart(part, form, key), onSaved);
  const { errors } = formState;
  return (
    <FormDialog
      title={part ? 'Edit part' : 'New part'}
      action={part ? 'Save' : 'Create part'}
      busy={saving.isPending}
      error={saving.error}
      onSubmit={handleSubmit(form => saving.mutate(form))}
      onClose={onClose}
    >
      <Field label="Name" required error={errors.name?.message}>
        {attributes => (
          <Input {...attributes} maxLength={120} {...register('name', { required: 'Enter a name.' })} />
        )}
      </Field>
      <Field label="Part number" required hint="Unique." error={errors.code?.message}>
        {attributes => (
          <Input {...attributes} maxLength={60} {...register('code', { required: 'Enter a part number.' })} />
        )}
      </Field>
      <div className="grid grid-cols-2 items-start gap-3">
        <Field label="Unit" required error={errors.unit?.message}>
          {attributes => (
            <Input {...attributes} maxLength={20} {...register('unit', { required: 'Enter a unit.' })} />
          )}
        </Field>
        <Field label="Minimum" hint="Marked as low below it." error={errors.minimumQuantity?.message}>
          {attributes => (
            <Input
              {...attributes}
              type="number"
              step="any"
              min={0}
              {...register('minimumQuantity', {
                setValueAs: (value: string | number | null) =>
                  value === '' || value === null ? null : Number(value),
                validate: value => value === null || value >= 0 || 'Not below 0.',
              })}
            />
          )}
        </Field>
      </div>
      <Field label="Manufacturer">
        {attributes => <Input {...attributes} maxLength={120} {...register('manufacturer', optionalText)} />}
      </Field>
      <Field label="Description">
        {attributes => (
          <Textarea {...attributes} maxLength={4000} {...register('description', optionalText)} />
        )}
      </Field>
    </FormDialog>
  );
}
