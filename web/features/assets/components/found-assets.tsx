import { useInfiniteQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { QueryState } from '../../../app/query-state.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { foundAssetsQuery } from '../api/list-assets.ts';
import { AssetLine } from './asset-line.tsx';

/** Assets that fit the words, wherever they stand. */
export function FoundAssets({ words }: { words: string }) {
  const found = useInfiniteQuery(foundAssetsQuery(words));
  if (!found.isSuccess) return <QueryState query={found} pending={<SkeletonRows rows={6} />} />;
  const assets = found.data.pages.flatMap(page => page.items);
  if (assets.length === 0) {
    return (
      <EmptyState icon={SearchX} title="No asset fits">
        Search finds words by their beginnings, in names, codes, makers and serial numbers.
      </EmptyState>
    );
  }
  return (
    <>
      <ul>
        {assets.map(asset => (
          <li
            key={asset.id}
            className="flex h-11 items-center gap-2 border-b border-line px-4 hover:bg-hover sm:h-10 lg:px-6"
          >
            <AssetLine asset={asset} />
          </li>
        ))}
      </ul>
      <ShowMore query={found} className="p-2" />
    </>
  );
}
