import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem, problemMessage } from '../../app/api-problem.ts';
import type { WorkOrder, WorkOrderChange } from '../../app/api-types.ts';
import { changeCached } from '../../app/live/cached-items.ts';
import { notify } from '../../ui/toast.tsx';
import { changeWorkOrder } from './api/change-work-order.ts';

/** Changes an order in place: shown at once, and taken back when the server refuses or another was faster. */
export function useChangeOrder(order: WorkOrder) {
  const client = useQueryClient();
  const key = ['work-orders', 'item', order.id];
  const mutationKey = ['change-work-order', order.id];
  return useMutation({
    mutationKey,
    // One after another, so that each begins with the version that the one before it left.
    scope: { id: mutationKey.join(':') },
    mutationFn: (change: WorkOrderChange) =>
      changeWorkOrder(client.getQueryData<WorkOrder>(key) ?? order, change),
    async onMutate(change) {
      await client.cancelQueries({ queryKey: key });
      changeCached(client, 'work-orders', order.id, item => ({ ...item, ...change }));
    },
    onError(error) {
      changeCached(client, 'work-orders', order.id, () => order);
      void client.invalidateQueries({ queryKey: key });
      notify(
        'danger',
        overtaken(error)
          ? 'Somebody changed this order in the meantime. Look at it again, then repeat your change.'
          : problemMessage(error),
      );
    },
    onSuccess(changed) {
      // While others wait, what they show already stays.
      const last = client.isMutating({ mutationKey }) === 1;
      changeCached(client, 'work-orders', order.id, item =>
        last ? changed : { ...item, version: changed.version },
      );
      void client.invalidateQueries({ queryKey: ['events', `work-orders/${order.id}`] });
      void client.invalidateQueries({ queryKey: ['work-orders', 'list'] });
    },
  });
}

function overtaken(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 412;
}
