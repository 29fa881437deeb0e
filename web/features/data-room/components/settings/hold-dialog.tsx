import { useForm } from 'react-hook-form';
import type { Room } from '../../../../app/api-types.ts';
import { FormDialog } from '../../../../app/form-dialog.tsx';
import { filled, TextField } from '../../../../ui/text-field.tsx';
import { notify } from '../../../../ui/toast.tsx';
import { holdRoom } from '../../api/hold-room.ts';
import { useChangeRoom } from '../../use-change-room.ts';

/** Asks why a room is held, or released. */
export function HoldDialog({ room, onClose }: { room: Room; onClose: () => void }) {
  const { register, handleSubmit, formState } = useForm({ defaultValues: { reason: '' } });
  const isHeld = room.legalHold?.held ?? false;
  const changing = useChangeRoom(
    (reason: string) => holdRoom(room.id, isHeld ? 'release' : 'hold', reason),
    () => {
      notify('success', isHeld ? `${room.name} is released.` : `${room.name} is under legal hold.`);
      onClose();
    },
  );
  return (
    <FormDialog
      title={isHeld ? `Release ${room.name}?` : `Hold ${room.name}?`}
      description={
        isHeld
          ? 'What it holds may be deleted again, as far as its retention allows.'
          : 'Nothing of it is deleted until an administrator releases it.'
      }
      action={isHeld ? 'Release' : 'Hold'}
      busy={changing.isPending}
      error={changing.error}
      onSubmit={handleSubmit(({ reason }) => changing.mutate(reason.trim()))}
      onClose={onClose}
    >
      <TextField
        label="Reason"
        hint="It stands in the audit log, and on the pages of the room."
        maxLength={500}
        error={formState.errors.reason?.message}
        {...register('reason', filled('Say why.'))}
      />
    </FormDialog>
  );
}
