import { useForm } from 'react-hook-form';
import type { NewRoom, Room } from '../../../app/api-types.ts';
import { FormDialog } from '../../../app/form-dialog.tsx';
import { optionalText } from '../../../app/optional-text.ts';
import { useSaveItem } from '../../../app/use-save-item.ts';
import { Field } from '../../../ui/field.tsx';
import { Textarea } from '../../../ui/input.tsx';
import { filled, TextField } from '../../../ui/text-field.tsx';
import { saveRoom } from '../api/save-room.ts';

type RoomDialogProps = { room: Room | null; onClose: () => void; onSaved: (room: Room) => void };

/** Makes a room, or changes what it is called. */
export function RoomDialog({ room, onClose, onSaved }: RoomDialogProps) {
  const { register, handleSubmit, formState } = useForm<Required<NewRoom>>({
    defaultValues: { name: room?.name ?? '', description: room?.description ?? null },
  });
  const saving = useSaveItem('rooms', (form: Required<NewRoom>, key) => saveRoom(room, form, key), onSaved);
  return (
    <FormDialog
      title={room ? 'Edit data room' : 'New data room'}
      action={room ? 'Save' : 'Create data room'}
      busy={saving.isPending}
      error={saving.error}
      onSubmit={handleSubmit(form => saving.mutate(form))}
      onClose={onClose}
    >
      <TextField
        label="Name"
        maxLength={120}
        error={formState.errors.name?.message}
        {...register('name', filled('Enter a name.'))}
      />
      <Field label="Description" hint="What it is for, and for whom.">
        {attributes => (
          <Textarea {...attributes} maxLength={4000} {...register('description', optionalText)} />
        )}
      </Field>
    </FormDialog>
  );
}
