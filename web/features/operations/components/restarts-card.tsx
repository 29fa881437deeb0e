import { ArrowRight } from 'lucide-react';
import type { Sample, Service } from '../../../app/api-types.ts';
import { useFormat } from '../../../app/use-format.ts';
import { Card } from '../../../ui/card.tsx';
import { revisionChanges } from '../revision-changes.ts';

type RestartsProps = { service: Service; samples: readonly Sample[] };

/** Which revision took the place of which, as the looks saw it: the evidence that a restart was one. */
export function RestartsCard({ service, samples }: RestartsProps) {
  const format = useFormat();
  const changes = revisionChanges(samples);
  const byMonitor = new Set(service.restarts.map(({ revision }) => revision));
  return (
    <Card title="Revisions and restarts">
      {changes.length === 0 && (
        <p className="px-4 py-3 text-sm text-faint">
          The same revision answered all of the last {samples.length} looks.
        </p>
      )}
      <ul className="divide-y divide-line">
        {changes.map(({ at, from, to }) => (
          <li key={at} className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-4 py-2 text-sm">
            <time dateTime={at} className="text-soft tabular-nums">
              {format.moment(at)}
            </time>
            <span className="flex flex-wrap items-center gap-x-1.5 text-xs">
              <code>{from}</code>
              <ArrowRight className="size-3 text-faint" aria-label="was replaced by" />
              <code>{to}</code>
            </span>
            {byMonitor.has(to) && <span className="text-xs text-faint">restarted</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
