import { useForm } from 'react-hook-form';
import { FormDialog } from '../../../../app/form-dialog.tsx';
import { optionalText } from '../../../../app/optional-text.ts';
import { useSaveItem } from '../../../../app/use-save-item.ts';
import { Field } from '../../../../ui/field.tsx';
import { Textarea } from '../../../../ui/input.tsx';
import { notify } from '../../../../ui/toast.tsx';
import { sendNotice } from '../../api/send-notice.ts';

type Words = { message: string | null };

/** Has visitors told that there is something new, with a few words of one's own. */
export function NoticeDialog({ roomId, onClose }: { roomId: string; onClose: () => void }) {
  const { register, handleSubmit } = useForm<Words>({ defaultValues: { message: null } });
  const sending = useSaveItem(
    'room-notices',
    ({ message }: Words, key) => sendNotice(roomId, message, key),
    () => {
      notify('success', 'The visitors are told by e-mail.');
      onClose();
    },
  );
  return (
    <FormDialog
      title="Tell visitors what is new"
      description="Everybody who came by a link that is still open, and whose address is known, gets one e-mail. They come back by the link that they have."
      action="Send e-mails"
      busy={sending.isPending}
      error={sending.error}
      onSubmit={handleSubmit(words => sending.mutate(words))}
      onClose={onClose}
    >
      <Field label="Your words" hint="What is new, and why it matters. Answers come to you.">
        {attributes => <Textarea {...attributes} maxLength={2000} {...register('message', optionalText)} />}
      </Field>
    </FormDialog>
  );
}
