import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { MaintenanceWindow, NewMaintenanceWindow } from '../../../app/api-types.ts';
import { FormDialog } from '../../../app/form-dialog.tsx';
import { useFormat } from '../../../app/use-format.ts';
import { useSaveItem } from '../../../app/use-save-item.ts';
import { instantOf, wallTime } from '../../../app/zoned-time.ts';
import { Field } from '../../../ui/field.tsx';
import { Checkbox, Input } from '../../../ui/input.tsx';
import { filled, TextField } from '../../../ui/text-field.tsx';
import { saveWindow } from '../api/maintenance-windows.ts';
import { servicesQuery } from '../api/services.ts';

type Form = { reason: string; starts: string; ends: string; services: string[] };

const hourMs = 3_600_000;

/** Plans a maintenance window, or changes one; times as the clocks of the organisation's zone show them. */
export function WindowDialog({ window, onClose }: { window: MaintenanceWindow | null; onClose: () => void }) {
  const { timeZone } = useFormat();
  const services = useQuery(servicesQuery).data?.items ?? [];
  const inHours = (hours: number) => new Date(Date.now() + hours * hourMs).toISOString();
  const { register, handleSubmit, formState } = useForm<Form>({
    defaultValues: {
      reason: window?.reason ?? '',
      starts: wallTime(window?.startsAt ?? inHours(1), timeZone),
      ends: wallTime(window?.endsAt ?? inHours(2), timeZone),
      services: window?.services ?? [],
    },
  });
  const saving = useSaveItem(
    'maintenance-windows',
    (body: NewMaintenanceWindow, key) => saveWindow(window, body, key),
    onClose,
  );
  const submit = ({ reason, starts, ends, services: names }: Form) =>
    saving.mutate({
      reason: reason.trim(),
      services: names,
      startsAt: instantOf(starts, timeZone),
      endsAt: instantOf(ends, timeZone),
    });
  const { errors } = formState;
  return (
    <FormDialog
      title={window ? 'Change the maintenance' : 'Plan maintenance'}
      description="Meanwhile nothing is restarted or told, and it does not count against uptime."
      action={window ? 'Save' : 'Plan it'}
      busy={saving.isPending}
      error={saving.error}
      onSubmit={handleSubmit(submit)}
      onClose={onClose}
    >
      <TextField
        label="Reason"
        hint="Everybody sees it on the status page."
        error={errors.reason?.message}
        maxLength={200}
        {...register('reason', filled('Say what is done.'))}
      />
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Field label="Starts" required hint={`In ${timeZone}`} error={errors.starts?.message}>
          {control => (
            <Input
              {...control}
              type="datetime-local"
              {...register('starts', { required: 'Enter when it starts.' })}
            />
          )}
        </Field>
        <Field label="Ends" required error={errors.ends?.message}>
          {control => (
            <Input
              {...control}
              type="datetime-local"
              {...register('ends', {
                required: 'Enter when it ends.',
                validate: (ends, { starts }) => ends > starts || 'It ends after it starts.',
              })}
            />
          )}
        </Field>
      </div>
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium text-soft">
          Services, all of them when none is chosen
        </legend>
        <div className="grid grid-cols-2 gap-2">
          {services.map(({ name }) => (
            <Checkbox key={name} label={name} value={name} {...register('services')} />
          ))}
        </div>
      </fieldset>
    </FormDialog>
  );
}
