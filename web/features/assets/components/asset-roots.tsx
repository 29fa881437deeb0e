import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Factory } from 'lucide-react';
import { useEffect } from 'react';
import { ProblemState } from '../../../app/problem-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { allAssetsQuery } from '../api/list-assets.ts';
import { AssetNodes, BranchSkeleton } from './asset-tree.tsx';

/** How many assets of the top are looked for before one is asked whether to go on. */
const enough = 40;

/** The top of the tree of assets. */
export function AssetRoots({ onCreate }: { onCreate: () => void }) {
  const all = useInfiniteQuery(allAssetsQuery);
  const roots = all.data?.pages.flatMap(page => page.items).filter(({ parentId }) => parentId === null) ?? [];
  const { hasNextPage, isFetching, fetchNextPage } = all;
  const searching = roots.length < enough && hasNextPage;
  useEffect(() => {
    if (searching && !isFetching) void fetchNextPage();
  }, [searching, isFetching, fetchNextPage]);
  if (all.isPending || (searching && roots.length === 0)) return <BranchSkeleton depth={0} rows={8} />;
  if (all.isError) return <ProblemState error={all.error} onRetry={() => void all.refetch()} />;
  if (roots.length === 0) return <NoAssets onCreate={onCreate} />;
  return (
    <AssetNodes
      assets={roots}
      depth={0}
      onMore={hasNextPage ? () => void fetchNextPage() : null}
      reading={isFetching}
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
