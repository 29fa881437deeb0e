import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemMessage } from '../../../app/api-problem.ts';
import type { AlertDelivery } from '../../../app/api-types.ts';
import { Button } from '../../../ui/button.tsx';
import { notify } from '../../../ui/toast.tsx';
import { deliveryStateLabels, outcomeInWords } from '../delivery-words.ts';

type TestButtonProps = { name: string; send: () => Promise<{ items: AlertDelivery[] }> };

/** Sends a test alert and says what came of it. */
export function TestButton({ name, send }: TestButtonProps) {
  const client = useQueryClient();
  const test = useMutation({
    mutationFn: send,
    onSuccess({ items }) {
      for (const delivery of items) {
        const { recipient, state } = delivery;
        const arrived = state === 'delivered';
        const outcome = [deliveryStateLabels[state], !arrived && outcomeInWords(delivery)].filter(Boolean);
        notify(
          arrived ? 'success' : 'danger',
          `Test to ${recipientOf(recipient, name)}: ${outcome.join(', ')}.`,
        );
      }
    },
    onError: error => notify('danger', problemMessage(error)),
    onSettled: () => client.invalidateQueries({ queryKey: ['alert-deliveries', 'list'] }),
  });
  return (
    <Button size="small" busy={test.isPending} aria-label={`Test ${name}`} onClick={() => test.mutate()}>
      Test
    </Button>
  );
}

function recipientOf(recipient: string, name: string): string {
  return recipient.includes('@') ? recipient : name;
}
