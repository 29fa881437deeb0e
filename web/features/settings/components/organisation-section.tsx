import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { problemMessage } from '../../../app/api-problem.ts';
import { useSession } from '../../../app/session/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Field } from '../../../ui/field.tsx';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { Input, Select } from '../../../ui/input.tsx';
import { Property, PropertyList } from '../../../ui/property-list.tsx';
import { notify } from '../../../ui/toast.tsx';
import { changeOrganisation } from '../api/organisation.ts';

/** What the organisation is called, reckons in and lives by. */
export function OrganisationSection() {
  const { organisation, can } = useSession();
  if (can('organisations:update')) return <OrganisationForm />;
  return (
    <Card title="Organisation">
      <PropertyList>
        <Property name="Name">{organisation.name}</Property>
        <Property name="Currency">{organisation.currency}</Property>
        <Property name="Time zone">{organisation.timeZone}</Property>
      </PropertyList>
    </Card>
  );
}

function OrganisationForm() {
  const { organisation } = useSession();
  const client = useQueryClient();
  const { register, handleSubmit, formState, reset } = useForm({
    defaultValues: {
      name: organisation.name,
      currency: organisation.currency,
      timeZone: organisation.timeZone,
    },
  });
  const saving = useMutation({
    mutationFn: changeOrganisation,
    onSuccess(_, sent) {
      reset({ ...organisation, ...sent });
      notify('success', 'The organisation is saved.');
      return client.invalidateQueries({ queryKey: ['me'] });
    },
  });
  return (
    <Card title="Organisation">
      <form
        onSubmit={handleSubmit(form => saving.mutate(form))}
        noValidate
        className="flex flex-col gap-4 p-4"
      >
        {saving.isError && <FormProblem>{problemMessage(saving.error)}</FormProblem>}
        <Field label="Name" error={formState.errors.name?.message}>
          {attributes => (
            <Input {...attributes} maxLength={120} {...register('name', { required: 'Enter a name.' })} />
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Currency" hint="Amounts are not converted when it changes.">
            {attributes => (
              <Select {...attributes} {...register('currency')}>
                {Intl.supportedValuesOf('currency').map(code => (
                  <option key={code}>{code}</option>
                ))}
              </Select>
            )}
          </Field>
          <Field label="Time zone" hint="Days begin and end by it.">
            {attributes => (
              <Select {...attributes} {...register('timeZone')}>
                {timeZones(organisation.timeZone).map(zone => (
                  <option key={zone}>{zone}</option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <div className="flex justify-end">
          <Button type="submit" look="primary" disabled={!formState.isDirty} busy={saving.isPending}>
            Save
          </Button>
        </div>
      </form>
    </Card>
  );
}

// The browser's list lacks Etc/UTC and may lack an older name that is kept.
function timeZones(current: string): string[] {
  return [...new Set([current, 'Etc/UTC', ...Intl.supportedValuesOf('timeZone')])];
}
