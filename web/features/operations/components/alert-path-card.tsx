import { useQuery } from '@tanstack/react-query';
import { deliveryKinds } from '../../../../shared/domain/alerts/channel/rules.ts';
import { formatRelative } from '../../../app/format.ts';
import { QueryState } from '../../../app/query-state.tsx';
import { useFormat } from '../../../app/use-format.ts';
import { kindLabels } from '../../../entities/alert/kind-labels.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Card } from '../../../ui/card.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { pathInWords } from '../alert-path-in-words.ts';
import { alertPathQuery } from '../api/alert-path.ts';

/** Whether alerts get through, since when, and when a trial came last by each way. */
export function AlertPathCard() {
  const format = useFormat();
  const query = useQuery(alertPathQuery);
  const path = query.data;
  return (
    <Card title="Way of alerts">
      <QueryState query={query} pending={<SkeletonRows rows={4} />} />
      {path && (
        <>
          <p className="px-4 pt-3 pb-2 text-sm font-medium" aria-live="polite">
            {pathInWords(path, format.moment)}
          </p>
          <table className="w-full text-sm">
            <caption className="sr-only">When a heartbeat came last, by each way</caption>
            <thead className="sr-only">
              <tr>
                <th scope="col">Way</th>
                <th scope="col">Last heartbeat</th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {deliveryKinds.map(kind => {
                const at = path.arrivedAt[kind];
                const silent = path.silent.includes(kind);
                return (
                  <tr key={kind} className="h-9 border-t border-line">
                    <th scope="row" className="pl-4 text-left font-normal">
                      {kindLabels[kind]}
                    </th>
                    <td className="text-right text-xs text-faint">
                      {at ? (
                        <time dateTime={at} title={format.moment(at)}>
                          {formatRelative(at, Date.now())}
                        </time>
                      ) : (
                        'none yet'
                      )}
                    </td>
                    <td className="w-24 pr-4 text-right">
                      <WayBadge silent={silent} known={at !== undefined} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          <p className="border-t border-line px-4 py-2.5 text-xs text-faint">
            A heartbeat goes the way of alerts every five minutes and is told to nobody. When none comes for a
            quarter of an hour, operators get an e-mail.
          </p>
        </>
      )}
    </Card>
  );
}

function WayBadge({ silent, known }: { silent: boolean; known: boolean }) {
  if (silent) return <Badge tone="danger">Silent</Badge>;
  return known ? <Badge tone="success">Open</Badge> : <Badge>Waiting</Badge>;
}
