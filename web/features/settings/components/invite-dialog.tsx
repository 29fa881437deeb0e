import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { NewInvitation } from '../../../app/api-types.ts';
import { FormProblem } from '../../../app/form-problem.tsx';
import { useIdempotencyKey } from '../../../app/idempotency-key.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyField } from '../../../ui/copy-field.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
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
      <Dialog
        title="Send this link"
        description={`To ${inviting.data.email}, who joins by it. It is shown only now: copy it before you close.`}
        onClose={onClose}
      >
        <CopyField
          label="Link of the invitation"
          value={`${location.origin}/invitations/accept#${inviting.data.token}`}
        />
        <DialogActions>
          <Button onClick={onClose}>Done</Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog title="Invite somebody" onClose={onClose}>
      <form onSubmit={handleSubmit(body => inviting.mutate(body))} noValidate className="flex flex-col gap-4">
        {inviting.isError && <FormProblem error={inviting.error} />}
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
        <DialogActions>
          <Button onClick={onClose}>Discard</Button>
          <Button type="submit" look="primary" busy={inviting.isPending}>
            Make the link
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
