import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIdempotencyKey } from './idempotency-key.ts';

/** Sends a form that creates an item or changes one, and has it shown as saved wherever it stands. */
export function useSaveItem<Form, Item extends { id: string }>(
  collection:
    | 'alert-channels'
    | 'alert-rules'
    | 'assets'
    | 'documents'
    | 'downtimes'
    | 'escalation-policies'
    | 'folders'
    | 'links'
    | 'maintenance-windows'
    | 'parts'
    | 'room-notices'
    | 'rooms'
    | 'silences'
    | 'sites'
    | 'tags',
  send: (form: Form, idempotencyKey: string) => Promise<Item>,
  onSaved: (item: Item) => void,
) {
  const client = useQueryClient();
  const idempotency = useIdempotencyKey();
  return useMutation({
    mutationFn: (form: Form) => send(form, idempotency.keyFor(form)),
    onSuccess(saved) {
      client.setQueryData([collection, 'item', saved.id], saved);
      void client.invalidateQueries({ queryKey: [collection, 'list'] });
      void client.invalidateQueries({ queryKey: ['events', `${collection}/${saved.id}`] });
      onSaved(saved);
    },
    onError: idempotency.renewWhenRefused,
  });
}
