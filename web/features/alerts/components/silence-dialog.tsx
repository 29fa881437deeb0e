import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { Alert, SilenceOrder } from '../../../app/api-types.ts';
import { FormDialog } from '../../../app/form-dialog.tsx';
import { useIdempotencyKey } from '../../../app/idempotency-key.ts';
import { filled } from '../../../ui/text-field.tsx';
import { notify } from '../../../ui/toast.tsx';
import { silenceAlert } from '../api/alerts.ts';
import { LengthField, ReasonField } from './silence-fields.tsx';

type Form = { minutes: string; reason: string };

/** Has nobody told of an alert for a time. */
export function SilenceDialog({ alert, onClose }: { alert: Alert; onClose: () => void }) {
  const client = useQueryClient();
  const idempotency = useIdempotencyKey();
  const { register, handleSubmit, formState } = useForm<Form>({
    defaultValues: { minutes: '240', reason: '' },
  });
  const silencing = useMutation({
    mutationFn: (body: SilenceOrder) => silenceAlert(alert.id, body, idempotency.keyFor(body)),
    onSuccess() {
      void client.invalidateQueries({ queryKey: ['silences', 'list'] });
      notify('success', 'Silenced: nobody is told of it for that time.');
      onClose();
    },
  });
  const submit = ({ minutes, reason }: Form) =>
    silencing.mutate({ minutes: Number(minutes), reason: reason.trim() });
  return (
    <FormDialog
      title="Silence this alert"
      description={`${alert.title}. It stays in the inbox, but nobody is told of it, nor of the next of its kind.`}
      action="Silence"
      busy={silencing.isPending}
      error={silencing.error}
      onSubmit={handleSubmit(submit)}
      onClose={onClose}
    >
      <LengthField registered={register('minutes')} />
      <ReasonField
        registered={register('reason', filled('Say why, in a few words.'))}
        error={formState.errors.reason?.message}
      />
    </FormDialog>
  );
}
