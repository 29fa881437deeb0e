import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemMessage } from '../../app/api-problem.ts';
import { notify } from '../../ui/toast.tsx';
import { changeViewer } from './api/change-viewer.ts';
import { viewersQuery } from './api/list-viewers.ts';

type Muting = { email: string; notices: boolean };

/**
 * Has an address told of what is new in a room, or no more. Any of those who gave it mutes it, by whatever link they came, so that all
 * of them are changed.
 */
export function useMuting(roomId: string) {
  const client = useQueryClient();
  const { queryKey } = viewersQuery(roomId);
  return useMutation({
    async mutationFn({ email, notices }: Muting) {
      const viewers = client.getQueryData(queryKey)?.items ?? [];
      for (const viewer of viewers) if (viewer.email === email) await changeViewer(viewer.id, { notices });
    },
    onSuccess: (_, { email, notices }) =>
      notify('success', notices ? `${email} is told again.` : `${email} is told no more.`),
    onError: error => notify('danger', problemMessage(error)),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}
