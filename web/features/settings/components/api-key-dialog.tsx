import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { type Permission, permissions } from '../../../../shared/domain/identity/permission/rules.ts';
import { FormDialog } from '../../../app/form-dialog.tsx';
import { useIdempotencyKey } from '../../../app/idempotency-key.ts';
import { useSession } from '../../../app/session/session.tsx';
import { instantOf } from '../../../app/zoned-time.ts';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { SecretDialog } from '../../../ui/secret-dialog.tsx';
import { createApiKey } from '../api/api-keys.ts';
import { PermissionsField } from './permissions-field.tsx';

type Form = { name: string; expires: string; scopes: Permission[] };

/** Makes a key, and shows it this once. */
export function ApiKeyDialog({ onClose }: { onClose: () => void }) {
  const { can, organisation } = useSession();
  const client = useQueryClient();
  const idempotency = useIdempotencyKey();
  const { control, register, handleSubmit, formState } = useForm<Form>({
    defaultValues: { name: '', expires: '', scopes: ['work-orders:read'] },
  });
  const creation = useMutation({
    mutationFn: ({ name, expires, scopes }: Form) => {
      const expiresAt = expires ? instantOf(`${expires}T00:00`, organisation.timeZone) : null;
      const body = { name, scopes, expiresAt };
      return createApiKey(body, idempotency.keyFor(body));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['api-keys', 'list'] }),
  });
  const { errors } = formState;
  if (creation.data) {
    return (
      <SecretDialog
        title="Copy the key"
        description="It is shown only now. Keep it as you would a password."
        label="API key"
        secret={creation.data.key}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog
      title="New API key"
      wide
      action="Make the key"
      busy={creation.isPending}
      error={creation.error}
      onSubmit={handleSubmit(form => creation.mutate(form))}
      onClose={onClose}
    >
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Field label="Name" required hint="Where it is used." error={errors.name?.message}>
          {attributes => (
            <Input {...attributes} maxLength={120} {...register('name', { required: 'Enter a name.' })} />
          )}
        </Field>
        <Field label="Ends on" hint="Empty: never.">
          {attributes => <Input {...attributes} type="date" {...register('expires')} />}
        </Field>
      </div>
      <PermissionsField control={control} name="scopes" offered={permissions.filter(can)} />
    </FormDialog>
  );
}
