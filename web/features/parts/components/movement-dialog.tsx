import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { NewMovement, Part } from '../../../app/api-types.ts';
import { FormDialog } from '../../../app/form-dialog.tsx';
import { parseMoney } from '../../../app/format.ts';
import { useIdempotencyKey } from '../../../app/idempotency-key.ts';
import { useSession } from '../../../app/session/session.tsx';
import { ReferenceField } from '../../../entities/reference/reference-field.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input, Options, Select } from '../../../ui/input.tsx';
import { moveStock } from '../api/move-stock.ts';
import { type MovementType, movementLabels } from '../movement-labels.ts';

type Form = {
  type: MovementType;
  quantity: string;
  siteId: string | null;
  toSiteId: string | null;
  unitCost: string;
  note: string;
};

/** Moves stock: in, out, from site to site. */
export function MovementDialog({ part, onClose }: { part: Part; onClose: () => void }) {
  const client = useQueryClient();
  const { currency } = useSession().organisation;
  const idempotency = useIdempotencyKey();
  const { control, register, handleSubmit, watch, formState } = useForm<Form>({
    defaultValues: {
      type: 'receipt',
      quantity: '',
      siteId: onlySite(part),
      toSiteId: null,
      unitCost: '',
      note: '',
    },
  });
  const moving = useMutation({
    mutationFn: (body: NewMovement) => moveStock(part.id, body, idempotency.keyFor(body)),
    onSuccess() {
      void client.invalidateQueries({ queryKey: ['parts'] });
      onClose();
    },
    onError: idempotency.renewWhenRefused,
  });
  const type = watch('type');
  const costs = type === 'receipt' || (type === 'adjust' && Number(watch('quantity')) > 0);
  const submit = (form: Form) =>
    moving.mutate({
      type,
      quantity: Number(form.quantity),
      siteId: form.siteId ?? '',
      toSiteId: type === 'transfer' ? form.toSiteId : null,
      unitCost: costs ? parseMoney(form.unitCost, currency) : null,
      note: form.note.trim() || null,
    });
  const { errors } = formState;
  return (
    <FormDialog
      title="Move stock"
      description={part.name}
      action="Move"
      busy={moving.isPending}
      error={moving.error}
      onSubmit={handleSubmit(submit)}
      onClose={onClose}
    >
      <Field label="What happened" hint={movementLabels[type].hint}>
        {attributes => (
          <Select {...attributes} {...register('type')}>
            <Options labels={movementLabels} />
          </Select>
        )}
      </Field>
      <div className="grid grid-cols-2 items-start gap-3">
        <Field label={`Quantity, ${part.unit}`} required error={errors.quantity?.message}>
          {attributes => (
            <Input
              {...attributes}
              type="number"
              inputMode="decimal"
              step="any"
              {...register('quantity', { validate: (typed, form) => checkQuantity(typed, form.type) })}
            />
          )}
        </Field>
        {costs && (
          <Field
            label={`Cost of one, ${currency}`}
            required={type === 'receipt'}
            error={errors.unitCost?.message}
          >
            {attributes => (
              <Input
                {...attributes}
                inputMode="decimal"
                placeholder="0.00"
                {...register('unitCost', {
                  validate: (typed, form) =>
                    form.type !== 'receipt' ||
                    (parseMoney(typed, currency) ?? -1) >= 0 ||
                    'Enter what one unit cost.',
                })}
              />
            )}
          </Field>
        )}
      </div>
      <ReferenceField
        control={control}
        name="siteId"
        kind="sites"
        label={type === 'transfer' ? 'From' : 'Site'}
        listLabel="Site"
        required
        rules={{ required: 'Choose a site.' }}
      />
      {type === 'transfer' && (
        <ReferenceField
          control={control}
          name="toSiteId"
          kind="sites"
          label="To"
          required
          rules={{
            validate: (to, form) =>
              (to !== null && to !== form.siteId) || 'Choose another site than the first.',
          }}
        />
      )}
      <Field label="Note">
        {attributes => <Input {...attributes} maxLength={500} {...register('note')} />}
      </Field>
    </FormDialog>
  );
}

function onlySite({ quantityBySite }: Part): string | null {
  const [first, ...others] = Object.keys(quantityBySite);
  return others.length === 0 ? (first ?? null) : null;
}

function checkQuantity(typed: string, type: MovementType): string | true {
  const quantity = Number(typed);
  if (type === 'adjust') return (typed !== '' && quantity !== 0) || 'Enter the difference, not 0.';
  return quantity > 0 || 'Enter more than 0.';
}
