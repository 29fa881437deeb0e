import { classNames } from './class-names.ts';

/** A grey stand-in for what is being read; give it the size of what will come. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={classNames('skeleton block h-3', className)} />;
}

const widths = ['w-3/5', 'w-4/5', 'w-1/2', 'w-2/3', 'w-3/4'] as const;

/** Stand-ins for rows of a list. */
export function SkeletonRows({ rows, className = 'h-10' }: { rows: number; className?: string }) {
  return (
    <div role="status" aria-label="Loading">
      {[...new Array(rows).keys()].map(row => (
        <div key={row} className={classNames('flex items-center gap-4 border-b border-line px-4', className)}>
          <Skeleton className="h-3 w-10" />
          <Skeleton className={widths[row % widths.length] ?? 'w-1/2'} />
        </div>
      ))}
    </div>
  );
}
