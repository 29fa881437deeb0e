import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { NewInvitation } from '../../../app/api-types.ts';
import { FormDialog } from '../../../app/form-dialog.tsx';
import { useIdempotencyKey } from '../../../app/idempotency-key.ts';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { SecretDialog } from '../../../ui/secret-dialog.tsx';
import { invite } from '../api/invitations.ts';
import { RoleSelect } from './role-select.tsx';

/** Invites somebody, and shows the link this once. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const idempotency = useIdempotencyKey();
  const { register, handleSubmit, formState } = useForm<NewInvitation>({
    defaultValues: { role: 'technician' },
  });
  const inviting = useMutation({
    mutationFn: (body: NewInvitation) => invite(body, idempotency.keyFor(body)),
    onSuccess: () => client.invalidateQueries({ queryKey: ['invitations', 'list'] }),
  });
  const { errors } = formState;
  if (inviting.data) {
    return (
      <SecretDialog
        title="Send this link"
        description={`To ${inviting.data.email}, who joins by it. It is shown only now: copy it before you close.`}
        label="Link of the invitation"
        secret={`${location.origin}/invitations/accept#${inviting.data.token}`}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog
      title="Invite somebody"
      action="Make the link"
      busy={inviting.isPending}
      error={inviting.error}
      onSubmit={handleSubmit(body => inviting.mutate(body))}
      onClose={onClose}
    >
      <Field label="Name" required error={errors.name?.message}>
        {attributes => (
          <Input {...attributes} maxLength={120} {...register('name', { required: 'Enter a name.' })} />
        )}
      </Field>
      <Field label="E-mail address" required error={errors.email?.message}>
        {attributes => (
          <Input
            {...attributes}
            type="email"
            {...register('email', { required: 'Enter an e-mail address.' })}
          />
        )}
      </Field>
      <Field label="Role">{attributes => <RoleSelect {...attributes} {...register('role')} />}</Field>
    </FormDialog>
  );
}
