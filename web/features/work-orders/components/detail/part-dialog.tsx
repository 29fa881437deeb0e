import { useForm } from 'react-hook-form';
import type { WorkOrder } from '../../../../app/api-types.ts';
import { FormDialog } from '../../../../app/form-dialog.tsx';
import { ReferenceField } from '../../../../entities/reference/reference-field.tsx';
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
    <FormDialog
      title="Issue a part"
      description="Its average cost is added to the order."
      action="Issue"
      busy={entry.isPending}
      onSubmit={handleSubmit(submit)}
      onClose={onClose}
    >
      <ReferenceField
        control={control}
        name="partId"
        kind="parts"
        label="Part"
        rules={{ required: 'Choose a part.' }}
      />
      <div className="grid grid-cols-[1fr_7rem] items-start gap-3">
        <ReferenceField
          control={control}
          name="siteId"
          kind="sites"
          label="From the stock of"
          listLabel="Site"
          rules={{ required: 'Choose where it is taken from.' }}
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
    </FormDialog>
  );
}
