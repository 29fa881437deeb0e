import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { permissions } from '../../../../shared/domain/identity/permission/rules.ts';
import type { NewRole, Role } from '../../../app/api-types.ts';
import { FormProblem } from '../../../app/form-problem.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { saveRole } from '../api/roles.ts';
import { PermissionChoice } from './permission-choice.tsx';

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
    <Dialog title={role ? 'Edit role' : 'New role'} wide onClose={onClose}>
      <form onSubmit={handleSubmit(body => saving.mutate(body))} noValidate className="flex flex-col gap-4">
        {saving.isError && <FormProblem error={saving.error} />}
        <Field label="Name" required error={errors.name?.message}>
          {attributes => (
            <Input {...attributes} maxLength={60} {...register('name', { required: 'Enter a name.' })} />
          )}
        </Field>
        <Field label="Description">
          {attributes => (
            <Input
              {...attributes}
              maxLength={500}
              {...register('description', { setValueAs: (value: string | null) => value?.trim() || null })}
            />
          )}
        </Field>
        <Controller
          control={control}
          name="permissions"
          rules={{ validate: chosen => chosen.length > 0 || 'Permit at least one thing.' }}
          render={({ field }) => (
            <PermissionChoice
              label="What it may do"
              offered={permissions}
              chosen={field.value}
              onChange={field.onChange}
            />
          )}
        />
        {errors.permissions && <p className="text-xs text-danger-ink">{errors.permissions.message}</p>}
        <DialogActions>
          <Button onClick={onClose}>Discard</Button>
          <Button type="submit" look="primary" busy={saving.isPending}>
            {role ? 'Save' : 'Create role'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
