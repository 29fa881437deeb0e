import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { BellOff } from 'lucide-react';
import { useState } from 'react';
import type { Silence } from '../../../app/api-types.ts';
import { DeleteDialog } from '../../../app/delete-dialog.tsx';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { useFormat } from '../../../app/use-format.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { alertRulesQuery } from '../api/alert-rules.ts';
import { deleteSilence, silencesQuery } from '../api/silences.ts';
import { AlertsFrame } from '../components/alerts-frame.tsx';
import { silencedInWords } from '../silenced-in-words.ts';

/** When nobody is told of some alerts, and why. */
export function SilencesPage() {
  const silences = useInfiniteQuery(silencesQuery);
  const all = silences.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <AlertsFrame title="Silences">
      <Card title="Silences">
        <QueryState query={silences} pending={<SkeletonRows rows={4} className="h-15" />} />
        {silences.isSuccess && all.length === 0 && (
          <EmptyState icon={BellOff} title="Nothing is silenced">
            An alert that you know of can be silenced for a time: it stays in the inbox, and nobody is told.
          </EmptyState>
        )}
        <ul className="divide-y divide-line">
          {all.map(silence => (
            <SilenceLine key={silence.id} silence={silence} />
          ))}
        </ul>
        <ShowMore query={silences} />
      </Card>
    </AlertsFrame>
  );
}

function SilenceLine({ silence }: { silence: Silence }) {
  const { can } = useSession();
  const format = useFormat();
  const rules = useQuery(alertRulesQuery).data?.items ?? [];
  const [asking, setAsking] = useState(false);
  const over = Date.parse(silence.endsAt) <= Date.now();
  return (
    <li className="flex items-center gap-3 px-4 py-2.5 text-sm">
      <div className="min-w-0 flex-1">
        <p className="font-medium">{silence.reason}</p>
        <p className="text-xs break-words text-faint">
          {silencedInWords(silence.matchers, rules)} · {format.moment(silence.startsAt)} to{' '}
          {format.moment(silence.endsAt)} · by {silence.createdBy.name}
        </p>
      </div>
      {over ? <Badge>Over</Badge> : <Badge tone="violet">Silenced</Badge>}
      {!over && can('silences:delete') && (
        <Button size="small" onClick={() => setAsking(true)}>
          End now
        </Button>
      )}
      {asking && (
        <DeleteDialog
          title="End this silence?"
          action="End it"
          collection="silences"
          send={() => deleteSilence(silence.id)}
          onClose={() => setAsking(false)}
        >
          From now on people are told of these alerts again.
        </DeleteDialog>
      )}
    </li>
  );
}
