import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemMessage } from '../../../app/api-problem.ts';
import type { AlertPreference } from '../../../app/api-types.ts';
import { useFormat } from '../../../app/use-format.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { notify } from '../../../ui/toast.tsx';
import { preferencesQuery, removeDevice } from '../api/alert-preferences.ts';
import { DeviceDialog } from './device-dialog.tsx';

type Devices = NonNullable<AlertPreference['devices']>;

/** Where push messages go. */
export function DevicesCard({ devices }: { devices: Devices }) {
  const [adding, setAdding] = useState(false);
  return (
    <Card title="My devices" aside={<AddButton label="Add a device" onClick={() => setAdding(true)} />}>
      {devices.length === 0 && (
        <p className="px-4 py-3 text-sm text-faint">
          None. A device appears here once an app on it has asked for push messages, or when you add its
          token.
        </p>
      )}
      <ul className="divide-y divide-line">
        {devices.map(device => (
          <DeviceLine key={device.id} device={device} />
        ))}
      </ul>
      {adding && <DeviceDialog onClose={() => setAdding(false)} />}
    </Card>
  );
}

function DeviceLine({ device: { id, name, addedAt } }: { device: Devices[number] }) {
  const format = useFormat();
  const client = useQueryClient();
  const removal = useMutation({
    mutationFn: () => removeDevice(id),
    onSuccess(saved) {
      client.setQueryData(preferencesQuery.queryKey, saved);
      notify('success', `${name} gets no more push messages.`);
    },
    onError: error => notify('danger', problemMessage(error)),
  });
  return (
    <li className="flex items-center gap-3 px-4 py-2.5 text-sm">
      <span className="min-w-0 flex-1 truncate">
        <span className="font-medium">{name}</span>{' '}
        <span className="text-xs text-faint">since {format.day(addedAt)}</span>
      </span>
      <Button
        size="small"
        busy={removal.isPending}
        aria-label={`Remove ${name}`}
        onClick={() => removal.mutate()}
      >
        Remove
      </Button>
    </li>
  );
}
