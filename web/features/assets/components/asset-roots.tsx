import { useInfiniteQuery } from '@tanstack/react-query';
import { Factory } from 'lucide-react';
import { FirstSteps } from '../../../app/first-steps.tsx';
import { QueryState } from '../../../app/query-state.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { rootsQuery } from '../api/list-assets.ts';
import { AssetNodes, BranchSkeleton } from './asset-tree.tsx';

/** The top of the tree of assets. */
export function AssetRoots({ onCreate }: { onCreate: () => void }) {
  const query = useInfiniteQuery(rootsQuery);
  if (!query.isSuccess) return <QueryState query={query} pending={<BranchSkeleton depth={0} rows={8} />} />;
  const roots = query.data.pages.flatMap(page => page.items);
  if (roots.length === 0) return <NoAssets onCreate={onCreate} />;
  return (
    <AssetNodes
      assets={roots}
      depth={0}
      onMore={query.hasNextPage ? () => void query.fetchNextPage() : null}
      reading={query.isFetching}
    />
  );
}

function NoAssets({ onCreate }: { onCreate: () => void }) {
  return (
    <EmptyState
      icon={Factory}
      title="No assets yet"
      action={<FirstSteps kind="assets" onCreate={onCreate} />}
    >
      An asset is a thing that is maintained: a machine, a room, a component. Assets form a tree.
    </EmptyState>
  );
}
