import { useInfiniteQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { ProblemState } from '../../../app/problem-state.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { foundAssetsQuery } from '../api/list-assets.ts';
import { AssetLine } from './asset-line.tsx';

/** Assets that fit the words, wherever they stand. */
export function FoundAssets({ words }: { words: string }) {
  const found = useInfiniteQuery(foundAssetsQuery(words));
  if (found.isPending) return <SkeletonRows rows={6} />;
  if (found.isError) return <ProblemState error={found.error} onRetry={() => void found.refetch()} />;
  const assets = found.data.pages.flatMap(page => page.items);
  if (assets.length === 0) {
    return (
      <EmptyState icon={SearchX} title="No asset fits">
        Search finds words by their beginnings, in names, codes, makers and serial numbers.
      </EmptyState>
    );
  }
  return (
    <ul>
      {assets.map(asset => (
        <li
          key={asset.id}
          className="flex h-11 items-center gap-2 border-b border-line px-4 hover:bg-hover sm:h-10 lg:px-6"
        >
          <AssetLine asset={asset} />
        </li>
      ))}
      {found.hasNextPage && (
        <li className="p-2">
          <Button
            look="ghost"
            size="small"
            busy={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            Show more
          </Button>
        </li>
      )}
    </ul>
  );
}
