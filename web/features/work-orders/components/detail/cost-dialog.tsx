import { useForm } from 'react-hook-form';
import { FormDialog } from '../../../../app/form-dialog.tsx';
import { parseMoney } from '../../../../app/format.ts';
import { useSession } from '../../../../app/session/session.tsx';
import { Field } from '../../../../ui/field.tsx';
import { Input } from '../../../../ui/input.tsx';
import { logCost, type NewCost } from '../../api/log-cost.ts';
import { useEntry } from './use-entry.ts';

type Form = { amount: string; category: string; note: string };

/** Adds a cost other than labour and parts. */
export function CostDialog({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const { currency } = useSession().organisation;
  const { register, handleSubmit, formState } = useForm<Form>({ defaultValues: { category: 'other' } });
  const entry = useEntry<NewCost>(orderId, (body, key) => logCost(orderId, body, key), onClose);
  const submit = ({ amount, category, note }: Form) =>
    entry.mutate({
      amount: parseMoney(amount, currency) ?? 0,
      category: category.trim() || 'other',
      note: note.trim() || null,
    });
  return (
    <FormDialog
      title="Add a cost"
      action="Add cost"
      busy={entry.isPending}
      onSubmit={handleSubmit(submit)}
      onClose={onClose}
    >
      <div className="grid grid-cols-2 items-start gap-3">
        <Field
          label={`Amount, ${currency}`}
          hint="Negative for a reversal."
          error={formState.errors.amount?.message}
        >
          {control => (
            <Input
              {...control}
              inputMode="decimal"
              placeholder="0.00"
              {...register('amount', {
                validate: amount =>
                  parseMoney(amount, currency) !== null || 'Enter an amount, such as 125.50.',
              })}
            />
          )}
        </Field>
        <Field label="Category">
          {control => <Input {...control} maxLength={60} {...register('category')} />}
        </Field>
      </div>
      <Field label="Note">{control => <Input {...control} maxLength={500} {...register('note')} />}</Field>
    </FormDialog>
  );
}
