import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { problemMessage } from '../../../app/api-problem.ts';
import { useIdempotencyKey } from '../../../app/idempotency-key.ts';
import { chooseOrganisation } from '../../../app/session/chosen-organisation.ts';
import { identity } from '../../../app/session/identity.ts';
import { meQuery } from '../../../app/session/me.ts';
import { useIdentity } from '../../../app/session/use-identity.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { Input, Select } from '../../../ui/input.tsx';
import { type Founding, foundOrganisation } from '../api/found-organisation.ts';
import { FrontPage } from '../components/front-page.tsx';

/** Where a person without an organisation founds one. */
export function WelcomePage() {
  const { status } = useIdentity();
  const me = useQuery({ ...meQuery, enabled: status === 'signed-in' });
  if (status === 'signed-out') return <Navigate to="/sign-in" replace />;
  if (me.data?.organisation) return <Navigate to="/work-orders" replace />;
  return (
    <FrontPage
      title="Set up your organisation"
      lead="Or open the link of an invitation, to join one that is there already."
    >
      <FoundingForm />
    </FrontPage>
  );
}

function FoundingForm() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const idempotency = useIdempotencyKey();
  const { register, handleSubmit, formState } = useForm<Founding>({
    defaultValues: { currency: 'USD', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
  });
  const founding = useMutation({
    mutationFn: (body: Founding) => foundOrganisation(body, idempotency.keyFor(body)),
    async onSuccess(organisation) {
      chooseOrganisation(organisation?.id ?? null);
      await identity.token(true);
      client.clear();
      await navigate({ to: '/work-orders', replace: true });
    },
  });
  return (
    <form
      onSubmit={event => void handleSubmit(body => founding.mutate(body))(event)}
      noValidate
      className="flex flex-col gap-4"
    >
      {founding.isError && <FormProblem>{problemMessage(founding.error)}</FormProblem>}
      <Field label="Name" error={formState.errors.name?.message}>
        {control => (
          <Input
            {...control}
            autoComplete="organization"
            {...register('name', { required: 'Enter the name of your organisation.' })}
          />
        )}
      </Field>
      <Field label="Currency" hint="All costs are kept in it.">
        {control => (
          <Select {...control} {...register('currency')}>
            {Intl.supportedValuesOf('currency').map(code => (
              <option key={code}>{code}</option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Time zone" hint="Days begin and end by it.">
        {control => (
          <Select {...control} {...register('timeZone')}>
            {['Etc/UTC', ...Intl.supportedValuesOf('timeZone')].map(zone => (
              <option key={zone}>{zone}</option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit" look="primary" busy={founding.isPending}>
        Found the organisation
      </Button>
      <Button look="ghost" onClick={() => void identity.signOut()}>
        Sign out
      </Button>
    </form>
  );
}
