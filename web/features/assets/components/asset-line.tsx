import { Link } from '@tanstack/react-router';
import type { Asset } from '../../../app/api-types.ts';
import { ReferenceName } from '../../../entities/reference/reference-name.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { useLasting } from '../use-lasting.ts';
import { AssetStatusBadge } from './asset-status-badge.tsx';
import { LastingBadge } from './lasting-badge.tsx';

/** What a line of the tree, or of a search, shows of an asset. */
export function AssetLine({ asset }: { asset: Asset }) {
  const lasting = useLasting(asset.id);
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
        {lasting && <LastingBadge downtime={lasting} />}
        <span className={classNames('flex justify-end sm:w-24', lasting && 'max-sm:hidden')}>
          <AssetStatusBadge status={asset.status} />
        </span>
      </span>
    </>
  );
}
