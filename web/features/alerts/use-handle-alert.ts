import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemMessage } from '../../app/api-problem.ts';
import type { Alert } from '../../app/api-types.ts';
import { changeCached } from '../../app/live/cached-items.ts';
import { notify } from '../../ui/toast.tsx';
import { acknowledgeAlert, resolveAlert } from './api/alerts.ts';

const verbs = {
  acknowledged: {
    send: acknowledgeAlert,
    done: 'Acknowledged. You are told again tomorrow unless it is resolved.',
  },
  resolved: { send: resolveAlert, done: 'Resolved.' },
} as const;

type Handling = { alert: Alert; to: keyof typeof verbs };

/** Acknowledges and resolves alerts: shown at once, and taken back when the server refuses. */
export function useHandleAlert() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ alert, to }: Handling) => verbs[to].send(alert.id),
    async onMutate({ alert, to }) {
      await client.cancelQueries({ queryKey: ['alerts'] });
      changeCached(client, 'alerts', alert.id, item => ({ ...item, state: to }));
    },
    onError(error, { alert }) {
      changeCached(client, 'alerts', alert.id, () => alert);
      notify('danger', problemMessage(error));
    },
    onSuccess(handled, { to }) {
      changeCached(client, 'alerts', handled.id, () => handled);
      void client.invalidateQueries({ queryKey: ['events', `alerts/${handled.id}`] });
      notify('success', verbs[to].done);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['alerts', 'list'] }),
  });
}
