import type { Import } from '../../../app/api-types.ts';
import { formatNumber } from '../../../app/format.ts';
import { classNames } from '../../../ui/class-names.ts';

/** What an import has done so far, in numbers. */
export function ImportFigures({ run }: { run: Import }) {
  const figures = [
    ['Rows', run.rows],
    [run.dryRun ? 'Would be new' : 'Created', run.created],
    [run.dryRun ? 'Would change' : 'Updated', run.updated],
    ['Unchanged', run.unchanged],
    ['Refused', run.refused],
    ['Made on the way', run.createdMissing],
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-3 lg:grid-cols-6">
      {figures.map(([label, value]) => (
        <div key={label} className="flex flex-col-reverse bg-surface px-4 py-3">
          <dt className="text-xs text-faint">{label}</dt>
          <dd
            className={classNames(
              'text-xl font-semibold tabular-nums',
              label === 'Refused' && value > 0 && 'text-danger-ink',
            )}
          >
            {formatNumber(value)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
