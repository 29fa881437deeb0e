import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { RoomLink } from '../../../../app/api-types.ts';
import { FormDialog } from '../../../../app/form-dialog.tsx';
import { useFormat } from '../../../../app/use-format.ts';
import { useSaveItem } from '../../../../app/use-save-item.ts';
import { Field } from '../../../../ui/field.tsx';
import { Checkbox, Input, Textarea } from '../../../../ui/input.tsx';
import { filled, TextField } from '../../../../ui/text-field.tsx';
import { saveLink } from '../../api/save-link.ts';
import { blankLink, type LinkForm, linkFormOf, linkOfForm } from '../../link-form.ts';
import { type Chosen, chosenOf } from '../../rights-tree.ts';
import { useContents } from '../../use-contents.ts';
import { GuestFields } from './guest-fields.tsx';
import { RightsFields } from './rights-fields.tsx';

type LinkDialogProps = {
  roomId: string;
  link: RoomLink | null;
  onClose: () => void;
  onSaved: (link: RoomLink) => void;
};

/** Makes a link, or changes what one asks and allows. */
export function LinkDialog({ roomId, link, onClose, onSaved }: LinkDialogProps) {
  const { timeZone } = useFormat();
  const { entries } = useContents(roomId);
  const form = useForm<LinkForm>({ defaultValues: link ? linkFormOf(link, timeZone) : blankLink });
  const [chosen, setChosen] = useState<Chosen>(() => (link ? chosenOf(link) : new Map()));
  const saving = useSaveItem(
    'links',
    (values: LinkForm, key) => saveLink(link, linkOfForm(values, { roomId, entries, chosen, timeZone }), key),
    onSaved,
  );
  const { register, handleSubmit, watch, formState } = form;
  return (
    <FormDialog
      wide
      title={link ? `Change ${link.name}` : 'New link'}
      description={
        link
          ? 'Whoever is in by this link is asked again with their next click. Its address stays the same.'
          : 'For people without an account. One for each of them, or each group, tells you who read what.'
      }
      action={link ? 'Save' : 'Make the link'}
      busy={saving.isPending}
      error={saving.error}
      onSubmit={handleSubmit(values => saving.mutate(values))}
      onClose={onClose}
    >
      <TextField
        label="Name"
        hint="For you: whom it is for. Visitors do not see it."
        maxLength={120}
        error={formState.errors.name?.message}
        {...register('name', filled('Say whom it is for.'))}
      />
      <FormProvider {...form}>
        <GuestFields link={link} />
      </FormProvider>
      <Field label="Open until" hint={`Empty: until you revoke it. In ${timeZone}.`}>
        {attributes => (
          <Input {...attributes} type="datetime-local" className="sm:max-w-60" {...register('expires')} />
        )}
      </Field>
      <RightsFields
        entries={entries}
        level={watch('level')}
        chosen={chosen}
        onLevel={level => form.setValue('level', level, { shouldDirty: true })}
        onChosen={setChosen}
      />
      <Checkbox
        label="Watermark"
        hint="Each page, and each PDF or image that is downloaded, says who read it, when and from where."
        {...register('watermark')}
      />
      <Field
        label="Agreement"
        hint="What a visitor accepts before anything is shown, such as a confidentiality agreement. Empty: nothing."
      >
        {attributes => (
          <Textarea {...attributes} maxLength={20_000} className="max-h-60" {...register('agreement')} />
        )}
      </Field>
    </FormDialog>
  );
}
