import { useForm } from 'react-hook-form';
import { parseMoney } from '../../../../app/format.ts';
import { useSession } from '../../../../app/session/session.tsx';
import { ReferenceSelect } from '../../../../entities/reference/reference-select.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../../ui/dialog.tsx';
import { Field } from '../../../../ui/field.tsx';
import { Input } from '../../../../ui/input.tsx';
import { logLabour, type NewLabour } from '../../api/log-labour.ts';
import { useEntry } from './use-entry.ts';

type Form = { hours: string; minutes: string; rate: string; personId: string | null; note: string };

const rateKey = 'hourly-rate';

/** Adds time worked. The hourly rate is remembered for the next time. */
export function LabourDialog({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const { me, organisation } = useSession();
  const { register, handleSubmit, setValue, watch, formState } = useForm<Form>({
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
    <Dialog title="Log time" onClose={onClose}>
      <form onSubmit={handleSubmit(submit)} noValidate className="flex flex-col gap-4">
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
        <Field label="Who worked">
          {control => (
            <ReferenceSelect
              {...control}
              kind="users"
              label="Who worked"
              value={watch('personId')}
              onChange={id => setValue('personId', id)}
            />
          )}
        </Field>
        <Field label="Note">{control => <Input {...control} maxLength={500} {...register('note')} />}</Field>
        <DialogActions>
          <Button onClick={onClose}>Discard</Button>
          <Button type="submit" look="primary" busy={entry.isPending}>
            Log time
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function total(hours: string, minutes: string): number {
  return Math.round(Number(hours) * 60 + Number(minutes));
}
