import { useForm } from 'react-hook-form';
import { problemMessage } from '../../../../app/api-problem.ts';
import type { Room } from '../../../../app/api-types.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../../ui/dialog.tsx';
import { FormProblem } from '../../../../ui/form-problem.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { shredRoom } from '../../api/shred-room.ts';
import { useChangeRoom } from '../../use-change-room.ts';

/** Says what follows, and has the name of the room typed in before it is shredded. */
export function ShredDialog({ room, onClose }: { room: Room; onClose: () => void }) {
  const { register, handleSubmit, watch } = useForm({ defaultValues: { confirm: '' } });
  const shredding = useChangeRoom((confirm: string) => shredRoom(room.id, confirm), onClose);
  return (
    <Dialog title={`Shred ${room.name}?`} onClose={onClose}>
      <form
        noValidate
        onSubmit={handleSubmit(({ confirm }) => shredding.mutate(confirm))}
        className="flex flex-col gap-4"
      >
        {shredding.error && <FormProblem>{problemMessage(shredding.error)}</FormProblem>}
        <WhatFollows />
        <TextField
          label={`Type the name of the room: ${room.name}`}
          autoComplete="off"
          autoCapitalize="none"
          error={undefined}
          {...register('confirm')}
        />
        <DialogActions>
          <Button onClick={onClose}>Keep</Button>
          <Button
            type="submit"
            look="danger"
            busy={shredding.isPending}
            disabled={watch('confirm') !== room.name}
          >
            Shred it
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function WhatFollows() {
  return (
    <ul className="flex list-disc flex-col gap-1 pl-5 text-sm text-pretty text-soft">
      <li>At once: its links open nothing, and nobody sees or downloads anything of it, not even you.</li>
      <li>In a few minutes: its documents, releases and bundles are deleted, and their files removed.</li>
      <li>
        In seven days: its key is gone for good. Until then an operator of the platform can bring it back, and
        nobody else.
      </li>
      <li>What stays: its audit log, and a signed certificate of all that it held.</li>
    </ul>
  );
}
