import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { NewWebhook } from '../../../app/api-types.ts';
import { FormDialog } from '../../../app/form-dialog.tsx';
import { useIdempotencyKey } from '../../../app/idempotency-key.ts';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { createWebhook } from '../api/webhooks.ts';
import { WebhookSecret } from './webhook-secret.tsx';

type Form = { url: string; description: string };

/** Adds a webhook, and shows its secret this once. */
export function WebhookDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const idempotency = useIdempotencyKey();
  const { register, handleSubmit, formState } = useForm<Form>({
    defaultValues: { url: '', description: '' },
  });
  const creation = useMutation({
    mutationFn: (body: NewWebhook) => createWebhook(body, idempotency.keyFor(body)),
    onSuccess: () => client.invalidateQueries({ queryKey: ['webhooks', 'list'] }),
  });
  if (creation.data) return <WebhookSecret secret={creation.data.secret} onClose={onClose} />;
  const submit = ({ url, description }: Form) =>
    creation.mutate({ url: url.trim(), description: description.trim() || null });
  return (
    <FormDialog
      title="New webhook"
      action="Add the webhook"
      busy={creation.isPending}
      error={creation.error}
      onSubmit={handleSubmit(submit)}
      onClose={onClose}
    >
      <Field
        label="Address"
        required
        hint="Where the program listens, with https."
        error={formState.errors.url?.message}
      >
        {attributes => (
          <Input
            {...attributes}
            type="url"
            placeholder="https://example.com/alerts"
            {...register('url', { validate: url => URL.canParse(url.trim()) || 'Enter a whole address.' })}
          />
        )}
      </Field>
      <Field label="Description" hint="What listens there.">
        {attributes => <Input {...attributes} maxLength={200} {...register('description')} />}
      </Field>
    </FormDialog>
  );
}
