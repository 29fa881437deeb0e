import { Controller, useForm } from 'react-hook-form';
import type { WorkOrder } from '../../../../app/api-types.ts';
import { ReferenceSelect } from '../../../../entities/reference/reference-select.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../../ui/dialog.tsx';
import { Field } from '../../../../ui/field.tsx';
import { Input } from '../../../../ui/input.tsx';
import { issuePart, type PartIssue } from '../../api/issue-part.ts';
import { useEntry } from './use-entry.ts';

type Form = { partId: string | null; siteId: string | null; quantity: string };

/** Takes a part from stock for an order. */
export function PartDialog({ order, onClose }: { order: WorkOrder; onClose: () => void }) {
  const { control, register, handleSubmit, formState } = useForm<Form>({
    defaultValues: { partId: null, siteId: order.siteId, quantity: '1' },
  });
  const entry = useEntry<PartIssue>(order.id, issuePart, onClose);
  const submit = ({ partId, siteId, quantity }: Form) => {
    if (partId && siteId) entry.mutate({ partId, siteId, quantity: Number(quantity), workOrderId: order.id });
  };
  const { errors } = formState;
  return (
    <Dialog title="Issue a part" description="Its average cost is added to the order." onClose={onClose}>
      <form onSubmit={handleSubmit(submit)} noValidate className="flex flex-col gap-4">
        <Controller
          control={control}
          name="partId"
          rules={{ required: 'Choose a part.' }}
          render={({ field }) => (
            <Field label="Part" error={errors.partId?.message}>
              {attributes => (
                <ReferenceSelect
                  {...attributes}
                  required
                  kind="parts"
                  label="Part"
                  value={field.value}
                  onChange={field.onChange}
                />
              )}
            </Field>
          )}
        />
        <div className="grid grid-cols-[1fr_7rem] items-start gap-3">
          <Controller
            control={control}
            name="siteId"
            rules={{ required: 'Choose where it is taken from.' }}
            render={({ field }) => (
              <Field label="From the stock of" error={errors.siteId?.message}>
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
          <Field label="Quantity" error={errors.quantity?.message}>
            {attributes => (
              <Input
                {...attributes}
                type="number"
                inputMode="decimal"
                step="any"
                {...register('quantity', { validate: quantity => Number(quantity) > 0 || 'More than 0.' })}
              />
            )}
          </Field>
        </div>
        <DialogActions>
          <Button onClick={onClose}>Discard</Button>
          <Button type="submit" look="primary" busy={entry.isPending}>
            Issue
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
