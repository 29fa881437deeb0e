import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { Service } from '../../../app/api-types.ts';
import { FormDialog } from '../../../app/form-dialog.tsx';
import { useIdempotencyKey } from '../../../app/idempotency-key.ts';
import { filled, TextField } from '../../../ui/text-field.tsx';
import { notify } from '../../../ui/toast.tsx';
import { restartService } from '../api/services.ts';

/** Asks why, and restarts a service; stays until it is well again. */
export function RestartDialog({ service, onClose }: { service: Service; onClose: () => void }) {
  const client = useQueryClient();
  const idempotency = useIdempotencyKey();
  const { register, handleSubmit, formState } = useForm<{ reason: string }>();
  const restart = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      restartService(service.id, reason.trim(), idempotency.keyFor(reason)),
    onSuccess(restarted) {
      client.setQueryData(['services', 'item', service.id], restarted);
      notify('success', `${service.name} is well again, with ${restarted.revision ?? 'a new revision'}.`);
      onClose();
    },
    // Asked for again, it is to be done again.
    onError: () => idempotency.renew(),
    onSettled: () => {
      for (const collection of ['services', 'samples', 'incidents'])
        void client.invalidateQueries({ queryKey: [collection] });
    },
  });
  return (
    <FormDialog
      title={`Restart ${service.name}?`}
      description="A new revision takes the place of the running one. It takes some seconds; requests on their way may fail."
      action="Restart"
      busy={restart.isPending}
      error={restart.error}
      onSubmit={handleSubmit(form => restart.mutate(form))}
      onClose={onClose}
    >
      <TextField
        label="Why?"
        hint="It is kept with the new revision."
        error={formState.errors.reason?.message}
        maxLength={200}
        {...register('reason', filled('Say why, in a few words.'))}
      />
    </FormDialog>
  );
}
