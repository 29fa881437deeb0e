import { formatNumber } from '../../../../app/format.ts';
import type { ViewerActivity } from '../../activity.ts';
import { secondsInWords } from '../../seconds-in-words.ts';

/** What all visitors did together. */
export function ActivityFigures({ visitors }: { visitors: readonly ViewerActivity[] }) {
  const total = (of: (one: ViewerActivity) => number) => visitors.reduce((sum, one) => sum + of(one), 0);
  const figures = {
    Visitors: formatNumber(visitors.length),
    Visits: formatNumber(total(({ viewer }) => viewer.visits)),
    'Time read': secondsInWords(total(({ seconds }) => seconds)),
    Downloads: formatNumber(total(({ downloads }) => downloads)),
  };
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {Object.entries(figures).map(([name, value]) => (
        <div key={name} className="rounded-lg border border-line bg-surface px-3.5 py-2.5 shadow-card">
          <dt className="text-xs font-medium text-faint">{name}</dt>
          <dd className="mt-0.5 truncate text-xl font-semibold tracking-tight tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
