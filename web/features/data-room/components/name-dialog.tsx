import { useForm } from 'react-hook-form';
import { FormDialog } from '../../../app/form-dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { nameFault } from '../upload/file-fault.ts';

type NameDialogProps = {
  title: string;
  action: string;
  name: string;
  busy: boolean;
  error: Error | null;
  onName: (name: string) => void;
  onClose: () => void;
};

/** Asks for the name of a folder or document. */
export function NameDialog({ title, action, name, busy, error, onName, onClose }: NameDialogProps) {
  const { register, handleSubmit, formState } = useForm({ defaultValues: { name } });
  return (
    <FormDialog
      title={title}
      action={action}
      busy={busy}
      error={error}
      onSubmit={handleSubmit(form => onName(form.name.trim()))}
      onClose={onClose}
    >
      <TextField
        label="Name"
        maxLength={200}
        error={formState.errors.name?.message}
        {...register('name', { validate: typed => nameFault(typed) ?? true })}
      />
    </FormDialog>
  );
}
