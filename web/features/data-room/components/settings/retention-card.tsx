import { useForm } from 'react-hook-form';
import { problemMessage } from '../../../../app/api-problem.ts';
import type { Room } from '../../../../app/api-types.ts';
import { useSession } from '../../../../app/session/session.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Field } from '../../../../ui/field.tsx';
import { FormProblem } from '../../../../ui/form-problem.tsx';
import { Input } from '../../../../ui/input.tsx';
import { notify } from '../../../../ui/toast.tsx';
import { saveRetention } from '../../api/save-retention.ts';
import { daysFault, daysOf } from '../../retention.ts';
import { useChangeRoom } from '../../use-change-room.ts';

/** For how long the versions of a room are kept whatever anybody wants. */
export function RetentionCard({ room }: { room: Room }) {
  const { can } = useSession();
  return (
    <Card title="Retention">
      <div className="flex flex-col gap-3 p-4">
        <p className="max-w-3xl text-sm text-pretty text-soft">
          Until a version is so old, neither it nor its document can be deleted, and the room cannot be
          shredded. That it was changed stands in the history.
        </p>
        {can('rooms:update') ? (
          <RetentionForm key={room.retentionDays} room={room} />
        ) : (
          <p className="text-sm">{room.retentionDays ? `${room.retentionDays} days` : 'As one likes'}</p>
        )}
      </div>
    </Card>
  );
}

function RetentionForm({ room }: { room: Room }) {
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { days: room.retentionDays?.toString() ?? '' },
  });
  const saving = useChangeRoom(
    (days: number | null) => saveRetention(room, days),
    () => notify('success', 'Saved.'),
  );
  return (
    <form
      noValidate
      onSubmit={handleSubmit(({ days }) => saving.mutate(daysOf(days)))}
      className="flex max-w-md flex-col gap-3"
    >
      {saving.error && <FormProblem>{problemMessage(saving.error)}</FormProblem>}
      <Field
        label="Days after the upload"
        hint="Empty: versions may be deleted as one likes."
        error={formState.errors.days?.message}
      >
        {attributes => (
          <Input
            {...attributes}
            inputMode="numeric"
            className="max-w-32"
            {...register('days', { validate: typed => daysFault(typed) ?? true })}
          />
        )}
      </Field>
      <Button type="submit" busy={saving.isPending} disabled={!formState.isDirty} className="self-start">
        Save
      </Button>
    </form>
  );
}
