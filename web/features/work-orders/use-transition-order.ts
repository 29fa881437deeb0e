import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem, problemMessage } from '../../app/api-problem.ts';
import type { WorkOrder } from '../../app/api-types.ts';
import { changeCached } from '../../app/live/cached-items.ts';
import { statusLabels } from '../../entities/work-order/labels.ts';
import { notify } from '../../ui/toast.tsx';
import { type TransitionRequest, transitionWorkOrder } from './api/transition-work-order.ts';

type Move = TransitionRequest & { order: WorkOrder };

/** Takes orders to other states: shown at once, and taken back with the server's reason when it refuses. */
export function useTransitionOrder() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ order, ...request }: Move) => transitionWorkOrder(order.id, request),
    async onMutate({ order, to, reason }) {
      await client.cancelQueries({ queryKey: ['work-orders'] });
      const before = client.getQueriesData({ queryKey: ['work-orders'] });
      changeCached(client, 'work-orders', order.id, item => ({
        ...item,
        status: to,
        statusReason: reason ?? null,
      }));
      return { before };
    },
    onError(error, { order, to }, context) {
      for (const [key, data] of context?.before ?? []) client.setQueryData(key, data);
      notify(
        'danger',
        `#${order.number} did not become ${statusLabels[to].toLowerCase()}. ${refusal(error)}`,
      );
    },
    onSuccess(order) {
      client.setQueryData(['work-orders', 'item', order.id], order);
      void client.invalidateQueries({ queryKey: ['events', `work-orders/${order.id}`] });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['work-orders', 'list'] }),
  });
}

function refusal(error: unknown): string {
  return error instanceof ApiProblem && error.status === 404
    ? 'It is no longer there.'
    : problemMessage(error);
}
