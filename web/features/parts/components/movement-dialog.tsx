import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import type { NewMovement, Part } from '../../../app/api-types.ts';
import { FormProblem } from '../../../app/form-problem.tsx';
import { parseMoney } from '../../../app/format.ts';
import { useIdempotencyKey } from '../../../app/idempotency-key.ts';
import { useSession } from '../../../app/session/session.tsx';
import { ReferenceSelect } from '../../../entities/reference/reference-select.tsx';
import { keysOf } from '../../../entities/work-order/labels.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input, Select } from '../../../ui/input.tsx';
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
    <Dialog title="Move stock" description={part.name} onClose={onClose}>
      <form onSubmit={handleSubmit(submit)} noValidate className="flex flex-col gap-4">
        {moving.isError && <FormProblem error={moving.error} />}
        <Field label="What happened" hint={movementLabels[type].hint}>
          {attributes => (
            <Select {...attributes} {...register('type')}>
              {keysOf(movementLabels).map(key => (
                <option key={key} value={key}>
                  {movementLabels[key].label}
                </option>
              ))}
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
        <Controller
          control={control}
          name="siteId"
          rules={{ required: 'Choose a site.' }}
          render={({ field }) => (
            <Field label={type === 'transfer' ? 'From' : 'Site'} required error={errors.siteId?.message}>
              {attributes => (
                <ReferenceSelect
                  {...attributes}
                  required
                  kind="sites"
                  label="Site"
                  value={field.value}
                  onChange={field.onChange}
                />
              )}
            </Field>
          )}
        />
        {type === 'transfer' && (
          <Controller
            control={control}
            name="toSiteId"
            rules={{
              validate: (to, form) =>
                (to !== null && to !== form.siteId) || 'Choose another site than the first.',
            }}
            render={({ field }) => (
              <Field label="To" required error={errors.toSiteId?.message}>
                {attributes => (
                  <ReferenceSelect
                    {...attributes}
                    required
                    kind="sites"
                    label="To"
                    value={field.value}
                    onChange={field.onChange}
                  />
                )}
              </Field>
            )}
          />
        )}
        <Field label="Note">
          {attributes => <Input {...attributes} maxLength={500} {...register('note')} />}
        </Field>
        <DialogActions>
          <Button onClick={onClose}>Discard</Button>
          <Button type="submit" look="primary" busy={moving.isPending}>
            Move
          </Button>
        </DialogActions>
      </form>
    </Dialog>
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
