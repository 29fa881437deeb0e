import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemMessage } from '../../../app/api-problem.ts';
import type { AlertPreference } from '../../../app/api-types.ts';
import { useFormat } from '../../../app/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { notify } from '../../../ui/toast.tsx';
import { preferencesQuery, removeDevice } from '../api/alert-preferences.ts';

/** Where push messages go. */
export function DevicesCard({ devices }: { devices: NonNullable<AlertPreference['devices']> }) {
  const format = useFormat();
  const client = useQueryClient();
  const removal = useMutation({
    mutationFn: removeDevice,
    onSuccess: saved => client.setQueryData(preferencesQuery.queryKey, saved),
    onError: error => notify('danger', problemMessage(error)),
  });
  return (
    <Card title="My devices">
      {devices.length === 0 && (
        <p className="px-4 py-3 text-sm text-faint">
          None. A device appears here once an app on it has asked for push messages.
        </p>
      )}
      <ul className="divide-y divide-line">
        {devices.map(({ id, name, addedAt }) => (
          <li key={id} className="flex items-center gap-3 px-4 py-2.5 text-sm">
            <span className="min-w-0 flex-1 truncate">
              <span className="font-medium">{name}</span>{' '}
              <span className="text-xs text-faint">since {format.day(addedAt)}</span>
            </span>
            <Button size="small" busy={removal.isPending} onClick={() => removal.mutate(id)}>
              Remove
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
