import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemMessage } from '../../../../app/api-problem.ts';
import { useIdempotencyKey } from '../../../../app/idempotency-key.ts';
import { notify } from '../../../../ui/toast.tsx';

/** Sends an entry of an order (time, cost, part) once, and reads the order again. */
export function useEntry<Body>(
  orderId: string,
  send: (body: Body, key: string) => Promise<unknown>,
  onDone: () => void,
) {
  const client = useQueryClient();
  const idempotency = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: Body) => send(body, idempotency.keyFor(body)),
    onSuccess() {
      idempotency.renew();
      void client.invalidateQueries({ queryKey: ['work-orders', 'item', orderId] });
      void client.invalidateQueries({ queryKey: ['events', `work-orders/${orderId}`] });
      onDone();
    },
    onError(error) {
      idempotency.renewWhenRefused(error);
      notify('danger', problemMessage(error));
    },
  });
}
