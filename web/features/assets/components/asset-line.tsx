import { Link } from '@tanstack/react-router';
import type { Asset } from '../../../app/api-types.ts';
import { ReferenceName } from '../../../entities/reference/reference-name.tsx';
import { AssetStatusBadge } from './asset-status-badge.tsx';
import { LastingBadge } from './lasting-badge.tsx';

/** What a line of the tree, or of a search, shows of an asset. */
export function AssetLine({ asset }: { asset: Asset }) {
  return (
    <>
      <Link
        to="/assets/$id"
        params={{ id: asset.id }}
        data-line
        className="min-w-0 truncate text-sm font-medium hover:underline"
      >
        {asset.name}
      </Link>
      <span className="min-w-0 shrink truncate text-xs text-faint">{asset.code}</span>
      <span className="ml-auto flex shrink-0 items-center gap-4 pl-2">
        {asset.siteId && (
          <span className="hidden w-32 truncate text-sm text-soft md:block">
            <ReferenceName kind="sites" id={asset.siteId} />
          </span>
        )}
        <LastingBadge assetId={asset.id} />
        <span className="flex justify-end sm:w-24">
          <AssetStatusBadge status={asset.status} />
        </span>
      </span>
    </>
  );
}
