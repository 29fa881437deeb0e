import { Skeleton } from '../../../ui/skeleton.tsx';

/** Stands in for figures and drawings while they are read. */
export function AnalyticsSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="flex flex-col gap-4">
      <Skeleton className="h-5 w-64" />
      <Skeleton className="h-80 rounded-lg" />
      <Skeleton className="h-96 rounded-lg" />
    </div>
  );
}
