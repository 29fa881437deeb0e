import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { type Permission, permissions } from '../../../../shared/domain/identity/permission/rules.ts';
import { FormProblem } from '../../../app/form-problem.tsx';
import { useIdempotencyKey } from '../../../app/idempotency-key.ts';
import { useSession } from '../../../app/session/session.tsx';
import { instantOf } from '../../../app/zoned-time.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyField } from '../../../ui/copy-field.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { createApiKey } from '../api/api-keys.ts';
import { PermissionChoice } from './permission-choice.tsx';

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
      <Dialog
        title="Copy the key"
        description="It is shown only now. Keep it as you would a password."
        onClose={onClose}
      >
        <CopyField label="API key" value={creation.data.key} />
        <DialogActions>
          <Button onClick={onClose}>Done</Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title="New API key" wide onClose={onClose}>
      <form onSubmit={handleSubmit(form => creation.mutate(form))} noValidate className="flex flex-col gap-4">
        {creation.isError && <FormProblem error={creation.error} />}
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
        <Controller
          control={control}
          name="scopes"
          rules={{ validate: chosen => chosen.length > 0 || 'Permit at least one thing.' }}
          render={({ field }) => (
            <PermissionChoice
              label="What it may do"
              offered={permissions.filter(can)}
              chosen={field.value}
              onChange={field.onChange}
            />
          )}
        />
        {errors.scopes && <p className="text-xs text-danger-ink">{errors.scopes.message}</p>}
        <DialogActions>
          <Button onClick={onClose}>Discard</Button>
          <Button type="submit" look="primary" busy={creation.isPending}>
            Make the key
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
