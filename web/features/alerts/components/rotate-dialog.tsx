import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { Webhook } from '../../../app/api-types.ts';
import { FormDialog } from '../../../app/form-dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Options, Select } from '../../../ui/input.tsx';
import { rotateSecret } from '../api/webhooks.ts';
import { WebhookSecret } from './webhook-secret.tsx';

/** How long both secrets are good, in hours. */
const overlaps = { 0: 'Not at all', 1: 'An hour', 24: 'A day', 168: 'A week' };

/** Gives a webhook a new secret, with a time in which the one before is good as well. */
export function RotateDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const client = useQueryClient();
  const { register, handleSubmit } = useForm({ defaultValues: { hours: '24' } });
  const rotation = useMutation({
    mutationFn: (hours: number) => rotateSecret(webhook.id, hours),
    onSuccess: () => client.invalidateQueries({ queryKey: ['webhooks', 'list'] }),
  });
  if (rotation.data) return <WebhookSecret secret={rotation.data.secret} onClose={onClose} />;
  return (
    <FormDialog
      title="New secret"
      description={webhook.url}
      action="Make a new secret"
      busy={rotation.isPending}
      error={rotation.error}
      onSubmit={handleSubmit(({ hours }) => rotation.mutate(Number(hours)))}
      onClose={onClose}
    >
      <Field
        label="The secret before stays good"
        hint="Meanwhile messages are signed with both, so that the program can change over."
      >
        {attributes => (
          <Select {...attributes} {...register('hours')}>
            <Options labels={overlaps} />
          </Select>
        )}
      </Field>
    </FormDialog>
  );
}
