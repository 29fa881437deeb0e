import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Factory } from 'lucide-react';
import { ProblemState } from '../../../app/problem-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { rootsQuery } from '../api/list-assets.ts';
import { AssetNodes, BranchSkeleton } from './asset-tree.tsx';

/** The top of the tree of assets. */
export function AssetRoots({ onCreate }: { onCreate: () => void }) {
  const query = useInfiniteQuery(rootsQuery);
  if (query.isPending) return <BranchSkeleton depth={0} rows={8} />;
  if (query.isError) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />;
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
  const { can } = useSession();
  return (
    <EmptyState
      icon={Factory}
      title="No assets yet"
      action={
        <>
          {can('assets:create') && (
            <Button look="primary" onClick={onCreate}>
              Create the first
            </Button>
          )}
          {can('imports:create') && (
            <Link to="/imports/new" search={{ kind: 'assets' }} className={buttonClass()}>
              Import a file
            </Link>
          )}
        </>
      }
    >
      An asset is a thing that is maintained: a machine, a room, a component. Assets form a tree.
    </EmptyState>
  );
}
