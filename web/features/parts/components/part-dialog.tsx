import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { NewPart, Part } from '../../../app/api-types.ts';
import { FormProblem } from '../../../app/form-problem.tsx';
import { useIdempotencyKey } from '../../../app/idempotency-key.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input, Textarea } from '../../../ui/input.tsx';
import { savePart } from '../api/save-part.ts';

type Form = Required<NewPart>;

type PartDialogProps = { part: Part | null; onClose: () => void; onSaved: (part: Part) => void };

/** Creates a part, or changes what is known of one; its stock changes by movements alone. */
export function PartDialog({ part, onClose, onSaved }: PartDialogProps) {
  const client = useQueryClient();
  const idempotency = useIdempotencyKey();
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
  const saving = useMutation({
    mutationFn: (form: Form) => savePart(part, form, idempotency.keyFor(form)),
    onSuccess(saved) {
      client.setQueryData(['parts', 'item', saved.id], saved);
      void client.invalidateQueries({ queryKey: ['parts', 'list'] });
      onSaved(saved);
    },
  });
  const { errors } = formState;
  const optional = { setValueAs: (value: string | null) => value?.trim() || null };
  return (
    <Dialog title={part ? 'Edit part' : 'New part'} onClose={onClose}>
      <form onSubmit={handleSubmit(form => saving.mutate(form))} noValidate className="flex flex-col gap-4">
        {saving.isError && <FormProblem error={saving.error} />}
        <Field label="Name" required error={errors.name?.message}>
          {attributes => (
            <Input {...attributes} maxLength={120} {...register('name', { required: 'Enter a name.' })} />
          )}
        </Field>
        <Field label="Part number" required hint="Unique." error={errors.code?.message}>
          {attributes => (
            <Input
              {...attributes}
              maxLength={60}
              {...register('code', { required: 'Enter a part number.' })}
            />
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
          {attributes => <Input {...attributes} maxLength={120} {...register('manufacturer', optional)} />}
        </Field>
        <Field label="Description">
          {attributes => <Textarea {...attributes} maxLength={4000} {...register('description', optional)} />}
        </Field>
        <DialogActions>
          <Button onClick={onClose}>Discard</Button>
          <Button type="submit" look="primary" busy={saving.isPending}>
            {part ? 'Save' : 'Create part'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
