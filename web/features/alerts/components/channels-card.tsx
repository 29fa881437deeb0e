import { useQuery } from '@tanstack/react-query';
import { Mail, MessageSquare, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { AlertChannel } from '../../../app/api-types.ts';
import { DeleteDialog } from '../../../app/delete-dialog.tsx';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { AddButton } from '../../../ui/add-button.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Card } from '../../../ui/card.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { alertChannelsQuery, deleteChannel, testChannel } from '../api/alert-channels.ts';
import { pacingInWords, takesInWords } from '../channel-in-words.ts';
import { ChannelDialog } from './channel-dialog.tsx';
import { TestButton } from './test-button.tsx';

/** Where the organisation is told: addresses, and channels in Slack. */
export function ChannelsCard() {
  const { can } = useSession();
  const [editing, setEditing] = useState<AlertChannel | 'new' | null>(null);
  const channels = useQuery(alertChannelsQuery);
  return (
    <Card
      title="Channels"
      aside={
        can('alert-channels:create') && <AddButton label="New channel" onClick={() => setEditing('new')} />
      }
    >
      <QueryState query={channels} pending={<SkeletonRows rows={2} className="h-15" />} />
      {channels.data?.items.length === 0 && (
        <p className="px-4 py-3 text-sm text-faint">
          None yet. A channel tells a team by e-mail or in Slack, whoever is on duty.
        </p>
      )}
      <ul className="divide-y divide-line">
        {channels.data?.items.map(channel => (
          <ChannelLine key={channel.id} channel={channel} onEdit={() => setEditing(channel)} />
        ))}
      </ul>
      {editing && (
        <ChannelDialog channel={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Card>
  );
}

function ChannelLine({ channel, onEdit }: { channel: AlertChannel; onEdit: () => void }) {
  const { can } = useSession();
  const [asking, setAsking] = useState(false);
  const { name, kind, addresses, url, enabled } = channel;
  const Icon = kind === 'email' ? Mail : MessageSquare;
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1 py-2.5 pr-2 pl-4 text-sm">
      <Icon className="mr-1 size-4 shrink-0 text-faint" aria-hidden="true" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex items-center gap-2 font-medium">
          <span className="truncate">{name}</span>
          {!enabled && <Badge>Off</Badge>}
        </p>
        <p className="truncate text-xs text-faint">
          {kind === 'email' ? addresses.join(', ') : url} · {takesInWords(channel)}
        </p>
        <p className="text-xs text-faint">{pacingInWords(channel)}</p>
      </div>
      <span className="ml-auto flex items-center gap-1">
        {can('alert-channels:update') && (
          <>
            <TestButton name={name} send={() => testChannel(channel.id)} />
            <IconButton icon={Pencil} label={`Change ${name}`} onClick={onEdit} />
          </>
        )}
        {can('alert-channels:delete') && (
          <IconButton icon={Trash2} label={`Delete ${name}`} onClick={() => setAsking(true)} />
        )}
      </span>
      {asking && (
        <DeleteDialog
          title={`Delete the channel ${name}?`}
          collection="alert-channels"
          send={() => deleteChannel(channel.id)}
          onClose={() => setAsking(false)}
        >
          Nobody is told of alerts there any more.
        </DeleteDialog>
      )}
    </li>
  );
}
