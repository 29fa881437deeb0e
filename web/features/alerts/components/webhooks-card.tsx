import { useQuery } from '@tanstack/react-query';
import { KeyRound, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Webhook } from '../../../app/api-types.ts';
import { DeleteDialog } from '../../../app/delete-dialog.tsx';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { useFormat } from '../../../app/use-format.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Card } from '../../../ui/card.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { deleteWebhook, testWebhook, webhooksQuery } from '../api/webhooks.ts';
import { RotateDialog } from './rotate-dialog.tsx';
import { TestButton } from './test-button.tsx';
import { WebhookDialog } from './webhook-dialog.tsx';

/** Programs that are told of alerts, as Standard Webhooks has it. */
export function WebhooksCard() {
  const { can } = useSession();
  const [adding, setAdding] = useState(false);
  const webhooks = useQuery(webhooksQuery);
  return (
    <Card
      title="Webhooks"
      aside={can('webhooks:create') && <AddButton label="New webhook" onClick={() => setAdding(true)} />}
    >
      <QueryState query={webhooks} pending={<SkeletonRows rows={2} className="h-15" />} />
      {webhooks.data?.items.length === 0 && (
        <p className="px-4 py-3 text-sm text-faint">
          None yet. A webhook tells a program of every alert, signed as Standard Webhooks has it.
        </p>
      )}
      <ul className="divide-y divide-line">
        {webhooks.data?.items.map(webhook => (
          <WebhookLine key={webhook.id} webhook={webhook} />
        ))}
      </ul>
      {adding && <WebhookDialog onClose={() => setAdding(false)} />}
    </Card>
  );
}

function WebhookLine({ webhook }: { webhook: Webhook }) {
  const { can } = useSession();
  const format = useFormat();
  const [showing, setShowing] = useState<'rotate' | 'delete' | null>(null);
  const { url, description, enabled, disabledAt, previousSecretUntil } = webhook;
  const name = description ?? url;
  const overlaps = previousSecretUntil !== null && Date.parse(previousSecretUntil) > Date.now();
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1 py-2.5 pr-2 pl-4 text-sm">
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex items-center gap-2 font-medium">
          <span className="truncate">{name}</span>
          {!enabled && <Badge tone={disabledAt ? 'danger' : 'neutral'}>{disabledAt ? 'Gone' : 'Off'}</Badge>}
        </p>
        <p className="truncate text-xs text-faint">
          {url}
          {disabledAt && ` · its receiver said on ${format.day(disabledAt)} that it is gone`}
          {overlaps && ` · the secret before is good until ${format.moment(previousSecretUntil)}`}
        </p>
      </div>
      <span className="ml-auto flex items-center gap-1">
        {can('webhooks:update') && (
          <>
            <TestButton name={name} send={() => testWebhook(webhook.id)} />
            <IconButton
              icon={KeyRound}
              label={`New secret for ${name}`}
              onClick={() => setShowing('rotate')}
            />
          </>
        )}
        {can('webhooks:delete') && (
          <IconButton icon={Trash2} label={`Delete ${name}`} onClick={() => setShowing('delete')} />
        )}
      </span>
      {showing === 'rotate' && <RotateDialog webhook={webhook} onClose={() => setShowing(null)} />}
      {showing === 'delete' && (
        <DeleteDialog
          title="Delete this webhook?"
          collection="webhooks"
          send={() => deleteWebhook(webhook.id)}
          onClose={() => setShowing(null)}
        >
          {url} is told of nothing any more.
        </DeleteDialog>
      )}
    </li>
  );
}
