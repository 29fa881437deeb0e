import type { Sample } from '../../../app/api-types.ts';
import { useFormat } from '../../../app/use-format.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Card } from '../../../ui/card.tsx';
import { LineChart } from '../../../ui/line-chart.tsx';
import type { Tone } from '../../../ui/tone.ts';

const outcomes: Readonly<Record<Sample['outcome'], { label: string; tone: Tone }>> = {
  passed: { label: 'Passed', tone: 'success' },
  failed: { label: 'Failed', tone: 'danger' },
  unanswered: { label: 'No answer', tone: 'danger' },
  late: { label: 'Too late', tone: 'warning' },
};

/** How fast a service answered the last looks, the newest of them in words. The samples begin with the newest. */
export function LatencyCard({ samples }: { samples: readonly Sample[] }) {
  const format = useFormat();
  const inOrder = samples.toReversed();
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (!first || !last) return <NoLooks />;
  const points = inOrder.map(({ id, at, outcome, latencyMs, reason }) => ({
    key: id,
    value: outcome === 'passed' ? latencyMs : null,
    text: `${format.moment(at)}: ${outcomes[outcome].label.toLowerCase()}, ${latencyMs} ms${reason ? `. ${reason}` : ''}`,
    tone: outcome === 'passed' ? undefined : outcomes[outcome].tone,
  }));
  return (
    <Card title="Answers to checks">
      <div className="p-4 pt-5">
        <LineChart
          label="Latency of the last looks"
          points={points}
          format={value => `${Math.round(value)} ms`}
          ends={[format.moment(first.at), format.moment(last.at)]}
        />
      </div>
      <ul className="divide-y divide-line border-t border-line" aria-label="Last looks">
        {samples.slice(0, 6).map(({ id, at, outcome, latencyMs, revision, reason }) => (
          <li key={id} className="flex min-h-9 items-center gap-3 px-4 py-1 text-sm">
            <time dateTime={at} className="text-soft tabular-nums">
              {format.moment(at)}
            </time>
            <span className="min-w-0 flex-1 truncate text-xs text-faint max-sm:hidden">
              {reason ?? <code>{revision}</code>}
            </span>
            <span className="text-soft tabular-nums max-sm:ml-auto">{latencyMs} ms</span>
            <span className="w-20 text-right">
              <Badge tone={outcomes[outcome].tone}>{outcomes[outcome].label}</Badge>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function NoLooks() {
  return (
    <Card title="Answers to checks">
      <p className="px-4 py-3 text-sm text-faint">Nobody has looked yet.</p>
    </Card>
  );
}
