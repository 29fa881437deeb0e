import { useForm } from 'react-hook-form';
import { FormDialog } from '../../../../app/form-dialog.tsx';
import { useSaveItem } from '../../../../app/use-save-item.ts';
import { Field } from '../../../../ui/field.tsx';
import { Input, Textarea } from '../../../../ui/input.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { notify } from '../../../../ui/toast.tsx';
import { createTag } from '../../api/create-tag.ts';
import { commitFault, releaseNameFault } from '../../releases.ts';

type ReleaseForm = { name: string; commit: string; note: string };

/** Gives what a room shows now a name. */
export function ReleaseDialog({ roomId, onClose }: { roomId: string; onClose: () => void }) {
  const { register, handleSubmit, formState } = useForm<ReleaseForm>({
    defaultValues: { name: '', commit: '', note: '' },
  });
  const { errors } = formState;
  const saving = useSaveItem(
    'tags',
    (form: ReleaseForm, key) => createTag({ roomId, ...tagOfForm(form) }, key),
    ({ name }) => {
      notify('success', `${name} is kept as the room is now.`);
      onClose();
    },
  );
  return (
    <FormDialog
      title="New release"
      description="It freezes what the room shows now: each document in its place, with the version that is shown. None of that changes any more, and no version that it names can be deleted until the release is."
      action="Make the release"
      busy={saving.isPending}
      error={saving.error}
      onSubmit={handleSubmit(form => saving.mutate(form))}
      onClose={onClose}
    >
      <TextField
        label="Name"
        hint="Unique in this room, such as v3.1.0-data-room."
        maxLength={100}
        autoCapitalize="none"
        error={errors.name?.message}
        {...register('name', { validate: typed => releaseNameFault(typed.trim()) ?? true })}
      />
      <Field
        label="Commit"
        hint="What the documents were made from, if they were."
        error={errors.commit?.message}
      >
        {attributes => (
          <Input
            {...attributes}
            maxLength={40}
            autoCapitalize="none"
            className="font-mono"
            {...register('commit', { validate: typed => commitFault(typed.trim()) ?? true })}
          />
        )}
      </Field>
      <Field label="Note" hint="What it is, or for whom.">
        {attributes => <Textarea {...attributes} maxLength={2000} {...register('note')} />}
      </Field>
    </FormDialog>
  );
}

function tagOfForm({ name, commit, note }: ReleaseForm) {
  return { name: name.trim(), commit: commit.trim().toLowerCase() || null, note: note.trim() || null };
}
