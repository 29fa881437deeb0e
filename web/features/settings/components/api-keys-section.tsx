import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiKey } from '../../../app/api-types.ts';
import { DeleteDialog } from '../../../app/delete-dialog.tsx';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { useFormat } from '../../../app/use-format.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { apiKeysQuery, deleteApiKey } from '../api/api-keys.ts';
import { ApiKeyDialog } from './api-key-dialog.tsx';

/** Keys by which programs use the API. */
export function ApiKeysSection() {
  const { can } = useSession();
  const [creating, setCreating] = useState(false);
  const keys = useQuery(apiKeysQuery);
  return (
    <Card
      title="API keys"
      aside={can('api-keys:create') && <AddButton label="New key" onClick={() => setCreating(true)} />}
    >
      <QueryState query={keys} pending={<SkeletonRows rows={3} className="h-14" />} />
      {keys.data?.items.length === 0 && (
        <p className="px-4 py-3 text-sm text-faint">None yet. A program that uses the API needs one.</p>
      )}
      <ul className="divide-y divide-line">
        {keys.data?.items.map(apiKey => (
          <ApiKeyLine key={apiKey.id} apiKey={apiKey} />
        ))}
      </ul>
      {creating && <ApiKeyDialog onClose={() => setCreating(false)} />}
    </Card>
  );
}

function ApiKeyLine({ apiKey }: { apiKey: ApiKey }) {
  const { can } = useSession();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const ended = apiKey.expiresAt !== null && Date.parse(apiKey.expiresAt) < Date.now();
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2 text-sm font-medium">
          <span className="truncate">{apiKey.name}</span>
          {ended && <Badge tone="warning">Ended</Badge>}
        </p>
        <p className="truncate text-xs text-faint">
          <code>{apiKey.prefix}…</code> · {apiKey.scopes.length} permissions ·{' '}
          {apiKey.lastUsedAt ? `last used ${format.moment(apiKey.lastUsedAt)}` : 'never used'}
          {apiKey.expiresAt && !ended && ` · until ${format.day(apiKey.expiresAt)}`}
        </p>
      </div>
      {can('api-keys:delete') && (
        <Button size="small" onClick={() => setAsking(true)}>
          End
        </Button>
      )}
      {asking && (
        <DeleteDialog
          title={`End the key ${apiKey.name}?`}
          action="End it"
          collection="api-keys"
          send={() => deleteApiKey(apiKey.id)}
          onClose={() => setAsking(false)}
        >
          Whatever uses it is refused from this moment on.
        </DeleteDialog>
      )}
    </li>
  );
}
