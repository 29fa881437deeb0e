import { Skeleton, SkeletonRows } from '../../ui/skeleton.tsx';
import { Logo } from './logo.tsx';

/** The page's frame while it is not known who is here. */
export function ShellSkeleton() {
  return (
    <div className="md:grid md:grid-cols-[14rem_minmax(0,1fr)]">
      <div className="hidden h-dvh border-r border-line p-4 md:block">
        <Logo className="mb-7 size-7" />
        <div className="flex flex-col gap-5">
          <Skeleton className="w-28" />
          <Skeleton className="w-20" />
          <Skeleton className="w-24" />
          <Skeleton className="w-16" />
        </div>
      </div>
      <div>
        <div className="flex h-14 items-center border-b border-line px-4 lg:px-6">
          <Skeleton className="h-4 w-32" />
        </div>
        <SkeletonRows rows={10} className="h-11" />
      </div>
    </div>
  );
}
