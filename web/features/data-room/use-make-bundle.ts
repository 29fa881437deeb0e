import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemMessage } from '../../app/api-problem.ts';
import type { Tag } from '../../app/api-types.ts';
import { useIdempotencyKey } from '../../app/idempotency-key.ts';
import { notify } from '../../ui/toast.tsx';
import { createBundle } from './api/create-bundle.ts';
import { bundlesQuery } from './api/list-bundles.ts';

/** Asks for the bundle of a release, and shows it among those of its room at once. */
export function useMakeBundle({ id, roomId }: Tag) {
  const client = useQueryClient();
  const { queryKey } = bundlesQuery(roomId);
  const idempotency = useIdempotencyKey();
  return useMutation({
    mutationFn: () => createBundle(id, idempotency.keyFor(id)),
    onSuccess(bundle) {
      client.setQueryData(
        queryKey,
        list => list && { items: [bundle, ...list.items.filter(one => one.id !== bundle.id)] },
      );
      return client.invalidateQueries({ queryKey });
    },
    onError(error) {
      idempotency.renewWhenRefused(error);
      notify('danger', problemMessage(error));
    },
  });
}
