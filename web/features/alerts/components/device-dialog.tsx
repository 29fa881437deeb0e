import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { NewDevice } from '../../../app/api-types.ts';
import { FormDialog } from '../../../app/form-dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Textarea } from '../../../ui/input.tsx';
import { filled, TextField } from '../../../ui/text-field.tsx';
import { addDevice, preferencesQuery } from '../api/alert-preferences.ts';

type Form = { name: string; token: string };

/** Adds a device by the token that Firebase Cloud Messaging gave the app on it. */
export function DeviceDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const { register, handleSubmit, formState } = useForm<Form>({ defaultValues: { name: '', token: '' } });
  const adding = useMutation({
    mutationFn: (body: NewDevice) => addDevice(body),
    onSuccess(saved) {
      client.setQueryData(preferencesQuery.queryKey, saved);
      onClose();
    },
  });
  const { errors } = formState;
  return (
    <FormDialog
      title="Add a device"
      description="Push messages go to the app on it. The same token again is the same device."
      action="Add the device"
      busy={adding.isPending}
      error={adding.error}
      onSubmit={handleSubmit(({ name, token }) => adding.mutate({ name: name.trim(), token: token.trim() }))}
      onClose={onClose}
    >
      <TextField
        label="Name"
        error={errors.name?.message}
        maxLength={120}
        placeholder="My phone"
        {...register('name', filled('Enter a name.'))}
      />
      <Field
        label="Registration token"
        required
        hint="The app on the device gets it from Firebase Cloud Messaging. It is not shown again."
        error={errors.token?.message}
      >
        {attributes => (
          <Textarea
            {...attributes}
            maxLength={4096}
            spellCheck={false}
            autoComplete="off"
            {...register('token', { validate: token => token.trim() !== '' || 'Enter the token.' })}
          />
        )}
      </Field>
    </FormDialog>
  );
}
