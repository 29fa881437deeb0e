import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { BellOff, Plus } from 'lucide-react';
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
import { NewSilenceDialog } from '../components/new-silence-dialog.tsx';
import { silenceState } from '../silence-form.ts';
import { silencedInWords } from '../silenced-in-words.ts';

/** When nobody is told of some alerts, and why. */
export function SilencesPage() {
  const { can } = useSession();
  const [making, setMaking] = useState(false);
  const silences = useInfiniteQuery(silencesQuery);
  const all = silences.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <AlertsFrame
      title="Silences"
      actions={
        can('silences:create') && (
          <Button look="primary" onClick={() => setMaking(true)}>
            <Plus className="size-4" aria-hidden="true" />
            New silence
          </Button>
        )
      }
    >
      <Card title="Silences">
        <QueryState query={silences} pending={<SkeletonRows rows={4} className="h-15" />} />
        {silences.isSuccess && all.length === 0 && (
          <EmptyState icon={BellOff} title="Nothing is silenced">
            An alert that you know of, or all that fit, can be silenced for a time: they stay in the inbox,
            and nobody is told.
          </EmptyState>
        )}
        <ul className="divide-y divide-line">
          {all.map(silence => (
            <SilenceLine key={silence.id} silence={silence} />
          ))}
        </ul>
        <ShowMore query={silences} />
      </Card>
      {making && <NewSilenceDialog onClose={() => setMaking(false)} />}
    </AlertsFrame>
  );
}

const stateLooks = {
  holds: { label: 'Silenced', tone: 'violet' },
  'to-come': { label: 'To come', tone: 'accent' },
  over: { label: 'Over', tone: 'neutral' },
} as const;

function SilenceLine({ silence }: { silence: Silence }) {
  const { can } = useSession();
  const format = useFormat();
  const rules = useQuery(alertRulesQuery).data?.items ?? [];
  const [asking, setAsking] = useState(false);
  const state = silenceState(silence, Date.now());
  const { label, tone } = stateLooks[state];
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-4 py-2.5 text-sm">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">{silence.reason}</p>
        <p className="text-xs break-words text-faint">
          {silencedInWords(silence.matchers, rules)} · {format.moment(silence.startsAt)} to{' '}
          {format.moment(silence.endsAt)} · by {silence.createdBy.name}
        </p>
      </div>
      <Badge tone={tone}>{label}</Badge>
      {state !== 'over' && can('silences:delete') && (
        <Button size="small" onClick={() => setAsking(true)}>
          {state === 'holds' ? 'End now' : 'Take back'}
        </Button>
      )}
      {asking && (
        <DeleteDialog
          title={state === 'holds' ? 'End this silence?' : 'Take this silence back?'}
          action={state === 'holds' ? 'End it' : 'Take it back'}
          collection="silences"
          send={() => deleteSilence(silence.id)}
          onClose={() => setAsking(false)}
        >
          {state === 'holds'
            ? 'From now on people are told of these alerts again.'
            : 'People go on being told of these alerts.'}
        </DeleteDialog>
      )}
    </li>
  );
}
