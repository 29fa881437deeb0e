import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { permissions } from '../../../../shared/domain/identity/permission/rules.ts';
import type { NewRole, Role } from '../../../app/api-types.ts';
import { FormDialog } from '../../../app/form-dialog.tsx';
import { optionalText } from '../../../app/optional-text.ts';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { saveRole } from '../api/roles.ts';
import { PermissionsField } from './permissions-field.tsx';

/** Creates a role of the organisation's own, or changes one. */
export function RoleDialog({ role, onClose }: { role: Role | null; onClose: () => void }) {
  const client = useQueryClient();
  const { control, register, handleSubmit, formState } = useForm<Required<NewRole>>({
    defaultValues: {
      name: role?.name ?? '',
      description: role?.description ?? null,
      permissions: role?.permissions ?? ['work-orders:read', 'assets:read', 'sites:read'],
    },
  });
  const saving = useMutation({
    mutationFn: (body: NewRole) => saveRole(role, body),
    async onSuccess() {
      await client.invalidateQueries({ queryKey: ['roles', 'list'] });
      onClose();
    },
  });
  const { errors } = formState;
  return (
    <FormDialog
      title={role ? 'Edit role' : 'New role'}
      wide
      action={role ? 'Save' : 'Create role'}
      busy={saving.isPending}
      error={saving.error}
      onSubmit={handleSubmit(body => saving.mutate(body))}
      onClose={onClose}
    >
      <Field label="Name" required error={errors.name?.message}>
        {attributes => (
          <Input {...attributes} maxLength={60} {...register('name', { required: 'Enter a name.' })} />
        )}
      </Field>
      <Field label="Description">
        {attributes => <Input {...attributes} maxLength={500} {...register('description', optionalText)} />}
      </Field>
      <PermissionsField control={control} name="permissions" offered={permissions} />
    </FormDialog>
  );
}
