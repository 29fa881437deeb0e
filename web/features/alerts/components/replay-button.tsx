import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { problemMessage } from '../../../app/api-problem.ts';
import type { AlertDelivery } from '../../../app/api-types.ts';
import { useSession } from '../../../app/session/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { notify } from '../../../ui/toast.tsx';
import { replayDelivery } from '../api/alert-deliveries.ts';

/** Sends again what was refused or given up, as far as one may. */
export function ReplayButton({ delivery }: { delivery: AlertDelivery }) {
  const { can } = useSession();
  const client = useQueryClient();
  const replay = useMutation({
    mutationFn: () => replayDelivery(delivery.id),
    onError: error => notify('danger', problemMessage(error)),
    onSettled: () => client.invalidateQueries({ queryKey: ['alert-deliveries', 'list'] }),
  });
  if (!can('alert-deliveries:replay')) return null;
  return (
    <Button size="small" busy={replay.isPending} onClick={() => replay.mutate()}>
      <RotateCcw className="size-3.5" aria-hidden="true" />
      Send again
    </Button>
  );
}
