import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '../../../app/format.ts';
import { QueryState } from '../../../app/query-state.tsx';
import { formatUptime } from '../../../entities/service/days.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Card } from '../../../ui/card.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { sloQuery } from '../api/slo.ts';

/** How the service level objective is kept: availability, error budget, how fast it burns. */
export function SloCard({ service }: { service?: string }) {
  const query = useQuery(sloQuery(service));
  const slo = query.data;
  return (
    <Card title="Service level objective">
      <QueryState query={query} pending={<SkeletonRows rows={4} />} />
      {slo && (
        <>
          <dl className="grid grid-cols-2 gap-4 p-4">
            <Figure name={`Succeeded in ${slo.days} days`} note={`objective ${slo.objective} %`}>
              {slo.availability === null ? '–' : formatUptime(slo.availability)}
            </Figure>
            <Figure
              name="Error budget left"
              note={`${formatNumber(slo.budget.spent)} of ${formatNumber(Math.floor(slo.budget.allowed))} failures spent`}
            >
              {slo.budget.leftPercent === null ? '–' : `${Math.round(slo.budget.leftPercent)} %`}
            </Figure>
          </dl>
          <table className="w-full border-t border-line text-sm">
            <caption className="sr-only">How fast the error budget burns</caption>
            <thead>
              <tr className="h-8 text-left text-xs text-faint">
                <th scope="col" className="pl-4 font-medium">
                  Windows
                </th>
                <th scope="col" className="text-right font-medium">
                  Burn rate
                </th>
                <th scope="col" className="text-right font-medium">
                  Limit
                </th>
                <th scope="col" className="w-24 pr-4 text-right font-medium">
                  State
                </th>
              </tr>
            </thead>
            <tbody>
              {slo.alerts.map(({ long, short, threshold, rate, burning }) => (
                <tr key={long} className="h-9 border-t border-line tabular-nums">
                  <td className="pl-4">
                    {long} and {short}
                  </td>
                  <td className="text-right">{rate === null ? '–' : `${formatNumber(rate)} ×`}</td>
                  <td className="text-right text-soft">{threshold} ×</td>
                  <td className="pr-4 text-right">
                    <Badge tone={burning ? 'danger' : 'neutral'}>{burning ? 'Burning' : 'Calm'}</Badge>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="border-t border-line px-4 py-2.5 text-xs text-faint">
            1 × spends the budget in exactly {slo.days} days. {formatNumber(slo.total)} requests counted.
          </p>
        </>
      )}
    </Card>
  );
}

function Figure({ name, note, children }: { name: string; note: string; children: string }) {
  return (
    <div>
      <dt className="text-xs text-faint">{name}</dt>
      <dd>
        <span className="text-xl font-semibold tabular-nums">{children}</span>
        <span className="block text-xs text-faint">{note}</span>
      </dd>
    </div>
  );
}
