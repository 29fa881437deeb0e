import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { problemMessage } from '../../../app/api-problem.ts';
import type { Asset } from '../../../app/api-types.ts';
import { Button } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { childrenQuery } from '../api/list-assets.ts';
import { AssetLine } from './asset-line.tsx';

const indents = ['pl-2', 'pl-8', 'pl-14', 'pl-20', 'pl-26', 'pl-32'] as const;

function indentOf(depth: number): string {
  return indents[Math.min(depth, indents.length - 1)] ?? 'pl-2';
}

type AssetNodesProps = {
  assets: readonly Asset[];
  depth: number;
  onMore: (() => void) | null;
  reading: boolean;
};

/** Assets of one level of the tree, each to be opened. */
export function AssetNodes({ assets, depth, onMore, reading }: AssetNodesProps) {
  return (
    <ul>
      {assets.map(asset => (
        <AssetNode key={asset.id} asset={asset} depth={depth} />
      ))}
      {onMore && (
        <li className="border-b border-line p-2">
          <Button look="ghost" size="small" busy={reading} onClick={onMore}>
            Show more
          </Button>
        </li>
      )}
    </ul>
  );
}

/** What stands below an asset, each with what stands below it; read when it is opened. */
export function AssetBranch({ parentId, depth }: { parentId: string; depth: number }) {
  const children = useInfiniteQuery(childrenQuery(parentId));
  if (children.isPending) return <BranchSkeleton depth={depth} rows={1} />;
  if (children.isError) {
    return (
      <p role="alert" className="px-4 py-2 text-sm text-danger-ink">
        {problemMessage(children.error)}{' '}
        <Button size="small" onClick={() => void children.refetch()}>
          Try again
        </Button>
      </p>
    );
  }
  const assets = children.data.pages.flatMap(page => page.items);
  if (assets.length === 0) {
    return (
      <p
        className={classNames(
          'flex h-11 items-center border-b border-line text-sm text-faint sm:h-10',
          indentOf(depth),
        )}
      >
        <span className="pl-9">Nothing below it.</span>
      </p>
    );
  }
  return (
    <AssetNodes
      assets={assets}
      depth={depth}
      onMore={children.hasNextPage ? () => void children.fetchNextPage() : null}
      reading={children.isFetchingNextPage}
    />
  );
}

function AssetNode({ asset, depth }: { asset: Asset; depth: number }) {
  const [open, setOpen] = useState(false);
  const client = useQueryClient();
  const prefetch = () => void client.prefetchInfiniteQuery(childrenQuery(asset.id));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(event.key === 'ArrowRight');
  };
  return (
    <li onKeyDown={onKeyDown}>
      <div
        className={classNames(
          'flex h-11 items-center gap-2 border-b border-line pr-4 hover:bg-hover sm:h-10 lg:pr-6',
          indentOf(depth),
        )}
      >
        <button
          type="button"
          aria-expanded={open}
          aria-label={`Below ${asset.name}`}
          onClick={() => setOpen(!open)}
          onPointerEnter={prefetch}
          onFocus={prefetch}
          className="grid size-7 shrink-0 place-items-center rounded-md text-faint hover:bg-pressed hover:text-ink"
        >
          <ChevronRight
            className={classNames('size-4 transition-transform', open && 'rotate-90')}
            aria-hidden="true"
          />
        </button>
        <AssetLine asset={asset} />
      </div>
      {open && <AssetBranch parentId={asset.id} depth={depth + 1} />}
    </li>
  );
}

/** Stand-ins for a level of the tree. */
export function BranchSkeleton({ depth, rows }: { depth: number; rows: number }) {
  return (
    <div role="status" aria-label="Loading">
      {[...new Array(rows).keys()].map(row => (
        <div
          key={row}
          className={classNames('flex h-11 items-center border-b border-line sm:h-10', indentOf(depth))}
        >
          <Skeleton className="ml-9 w-40" />
        </div>
      ))}
    </div>
  );
}
