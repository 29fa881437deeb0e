import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { Asset } from '../../../app/api-types.ts';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { Trail } from '../../../app/trail.tsx';
import { History } from '../../../entities/history/history.tsx';
import { eventsQuery } from '../../../entities/history/list-events.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Page } from '../../../ui/page.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { assetQuery } from '../api/get-asset.ts';
import { assetOrdersQuery } from '../api/list-asset-orders.ts';
import { childrenQuery } from '../api/list-assets.ts';
import { Ancestors } from '../components/ancestors.tsx';
import { AssetActions } from '../components/asset-actions.tsx';
import { AssetDialog } from '../components/asset-dialog.tsx';
import { AssetOrders } from '../components/asset-orders.tsx';
import { AssetProperties } from '../components/asset-properties.tsx';
import { AssetBranch } from '../components/asset-tree.tsx';
import { DowntimeCard } from '../components/downtime-card.tsx';
import { LabelCard } from '../components/label-card.tsx';

const route = getRouteApi('/member/assets/$id');

/** One asset: what it is, what stands below it, its work and its label. */
export function AssetPage() {
  const { id } = route.useParams();
  const asset = useQuery(assetQuery(id));
  return (
    <Page
      title={asset.data?.name ?? 'Asset'}
      heading={
        <Trail to="/assets" list="Assets">
          {asset.data?.parentId && <Ancestors id={asset.data.parentId} />}
          {asset.isPending && <Skeleton className="w-24" />}
          {asset.data && <span className="truncate">{asset.data.name}</span>}
        </Trail>
      }
      actions={asset.data && <AssetActions asset={asset.data} />}
    >
      <QueryState query={asset} pending={<AssetSkeleton />} />
      {asset.isSuccess && <AssetDetail asset={asset.data} />}
    </Page>
  );
}

function AssetDetail({ asset }: { asset: Asset }) {
  const [adding, setAdding] = useState(false);
  // What stands below waits for what stands above, so that nothing moves.
  const orders = useQuery(assetOrdersQuery(asset.id));
  const children = useInfiniteQuery(childrenQuery(asset.id));
  const ready = orders.isFetched && children.isFetched;
  const history = useInfiniteQuery(eventsQuery(`assets/${asset.id}`));
  return (
    <div className="mx-auto grid max-w-6xl items-start gap-4 px-4 py-5 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr] lg:px-6">
      <div className="lg:col-start-2">
        <AssetProperties asset={asset} />
      </div>
      <div className="flex min-w-0 flex-col gap-4 lg:col-start-1 lg:row-span-2 lg:row-start-1">
        {ready ? (
          <AssetWork asset={asset} onAdd={() => setAdding(true)} />
        ) : (
          <Skeleton className="h-80 rounded-lg" />
        )}
      </div>
      {ready && history.isFetched && (
        <div className="lg:col-start-2">
          <LabelCard asset={asset} />
        </div>
      )}
      {adding && (
        <AssetDialog
          asset={null}
          parent={asset}
          onClose={() => setAdding(false)}
          onSaved={() => setAdding(false)}
        />
      )}
    </div>
  );
}

function AssetWork({ asset, onAdd }: { asset: Asset; onAdd: () => void }) {
  const { can } = useSession();
  return (
    <>
      <AssetOrders assetId={asset.id} />
      {can('downtimes:read') && <DowntimeCard assetId={asset.id} />}
      <Card title="Below it" aside={can('assets:create') && <AddButton label="Add" onClick={onAdd} />}>
        <div className="-mb-px overflow-hidden rounded-b-lg">
          <AssetBranch parentId={asset.id} depth={0} />
        </div>
      </Card>
      <History subject={`assets/${asset.id}`} />
    </>
  );
}

function AssetSkeleton() {
  return (
    <div
      role="status"
      aria-label="Loading"
      className="mx-auto grid max-w-6xl gap-4 px-4 py-5 lg:grid-cols-[minmax(0,1fr)_20rem] lg:px-6"
    >
      <Skeleton className="h-80 rounded-lg max-lg:order-2" />
      <Skeleton className="h-96 rounded-lg" />
    </div>
  );
}
