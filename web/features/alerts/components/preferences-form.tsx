import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { problemMessage } from '../../../app/api-problem.ts';
import type { AlertPreference, AlertPreferenceChange } from '../../../app/api-types.ts';
import { useFormat } from '../../../app/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Field } from '../../../ui/field.tsx';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { Checkbox, Input, Select } from '../../../ui/input.tsx';
import { notify } from '../../../ui/toast.tsx';
import { changePreferences, preferencesQuery } from '../api/alert-preferences.ts';
import { SeverityChecks } from './severity-checks.tsx';

type Severities = NonNullable<AlertPreference['email']>;
type Form = {
  email: Severities;
  push: Severities;
  timeZone: string;
  quiet: boolean;
  from: string;
  to: string;
};

const zones = Intl.supportedValuesOf('timeZone');

/** Which alerts one is told of how, and when not. */
export function PreferencesForm({ preference }: { preference: AlertPreference }) {
  const client = useQueryClient();
  const { timeZone: zoneOfAll } = useFormat();
  const { register, handleSubmit, watch } = useForm<Form>({
    defaultValues: {
      email: preference.email ?? [],
      push: preference.push ?? [],
      timeZone: preference.timeZone ?? '',
      quiet: Boolean(preference.quietHours),
      from: preference.quietHours?.from ?? '22:00',
      to: preference.quietHours?.to ?? '06:00',
    },
  });
  const saving = useMutation({
    mutationFn: (change: AlertPreferenceChange) => changePreferences(change),
    onSuccess(saved) {
      client.setQueryData(preferencesQuery.queryKey, saved);
      notify('success', 'Saved. It holds from the next alert on.');
    },
  });
  const submit = ({ email, push, timeZone, quiet, from, to }: Form) =>
    saving.mutate({ email, push, timeZone: timeZone || null, quietHours: quiet ? { from, to } : null });
  return (
    <Card title="How I am told of alerts">
      <form onSubmit={handleSubmit(submit)} className="flex flex-col gap-5 p-4">
        {saving.error && <FormProblem>{problemMessage(saving.error)}</FormProblem>}
        <SeverityChecks legend="By e-mail" field={register('email')} />
        <SeverityChecks legend="On my devices" field={register('push')} />
        <div className="flex flex-col gap-3">
          <Checkbox
            label="Quiet hours"
            hint="What comes meanwhile is told together when they end. Critical alerts come at any hour."
            {...register('quiet')}
          />
          {watch('quiet') && (
            <div className="grid max-w-md grid-cols-2 gap-3 sm:grid-cols-[7rem_7rem_1fr]">
              <Field label="From">
                {attributes => <Input {...attributes} type="time" required {...register('from')} />}
              </Field>
              <Field label="To">
                {attributes => <Input {...attributes} type="time" required {...register('to')} />}
              </Field>
              <div className="max-sm:col-span-2">
                <Field label="Time zone">
                  {attributes => (
                    <Select {...attributes} {...register('timeZone')}>
                      <option value="">{`The organisation’s: ${zoneOfAll}`}</option>
                      {zones.map(zone => (
                        <option key={zone}>{zone}</option>
                      ))}
                    </Select>
                  )}
                </Field>
              </div>
            </div>
          )}
        </div>
        <div>
          <Button type="submit" look="primary" busy={saving.isPending}>
            Save
          </Button>
        </div>
      </form>
    </Card>
  );
}
