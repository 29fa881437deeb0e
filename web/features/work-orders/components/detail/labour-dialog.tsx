import { useForm } from 'react-hook-form';
import { FormDialog } from '../../../../app/form-dialog.tsx';
import { parseMoney } from '../../../../app/format.ts';
import { useSession } from '../../../../app/session/session.tsx';
import { ReferenceField } from '../../../../entities/reference/reference-field.tsx';
import { Field } from '../../../../ui/field.tsx';
import { Input } from '../../../../ui/input.tsx';
import { logLabour, type NewLabour } from '../../api/log-labour.ts';
import { useEntry } from './use-entry.ts';

type Form = { hours: string; minutes: string; rate: string; personId: string | null; note: string };

const rateKey = 'hourly-rate';

/** Adds time worked. The hourly rate is remembered for the next time. */
export function LabourDialog({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const { me, organisation } = useSession();
  const { control, register, handleSubmit, formState } = useForm<Form>({
    defaultValues: {
      hours: '',
      minutes: '',
      rate: localStorage.getItem(rateKey) ?? '',
      personId: me.id,
      note: '',
    },
  });
  const entry = useEntry<NewLabour>(orderId, (body, key) => logLabour(orderId, body, key), onClose);
  const { errors } = formState;
  const submit = ({ hours, minutes, rate, personId, note }: Form) => {
    localStorage.setItem(rateKey, rate);
    entry.mutate({
      minutes: total(hours, minutes),
      hourlyRate: parseMoney(rate, organisation.currency) ?? 0,
      personId,
      note: note.trim() || null,
    });
  };
  return (
    <FormDialog
      title="Log time"
      action="Log time"
      busy={entry.isPending}
      onSubmit={handleSubmit(submit)}
      onClose={onClose}
    >
      <div className="grid grid-cols-3 items-start gap-3">
        <Field label="Hours" error={errors.hours?.message}>
          {control => (
            <Input
              {...control}
              type="number"
              inputMode="numeric"
              min={0}
              {...register('hours', {
                validate: (hours, { minutes }) => total(hours, minutes) > 0 || 'Enter how long.',
              })}
            />
          )}
        </Field>
        <Field label="Minutes">
          {control => (
            <Input {...control} type="number" inputMode="numeric" min={0} {...register('minutes')} />
          )}
        </Field>
        <Field label={`Per hour, ${organisation.currency}`} error={errors.rate?.message}>
          {control => (
            <Input
              {...control}
              inputMode="decimal"
              placeholder="0.00"
              {...register('rate', {
                validate: rate =>
                  rate.trim() === '' ||
                  (parseMoney(rate, organisation.currency) ?? -1) >= 0 ||
                  'Not an amount.',
              })}
            />
          )}
        </Field>
      </div>
      <ReferenceField control={control} name="personId" kind="users" label="Who worked" />
      <Field label="Note">{control => <Input {...control} maxLength={500} {...register('note')} />}</Field>
    </FormDialog>
  );
}

function total(hours: string, minutes: string): number {
  return Math.round(Number(hours) * 60 + Number(minutes));
}
