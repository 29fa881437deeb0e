import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { ChevronRight, Ellipsis, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { problemMessage } from '../../../app/api-problem.ts';
import type { Asset } from '../../../app/api-types.ts';
import { ProblemState } from '../../../app/problem-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { History } from '../../../entities/history/history.tsx';
import { eventsQuery } from '../../../entities/history/list-events.ts';
import { ReferenceName } from '../../../entities/reference/reference-name.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { Page } from '../../../ui/page.tsx';
import { Property, PropertyList } from '../../../ui/property-list.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { notify } from '../../../ui/toast.tsx';
import { deleteAsset } from '../api/delete-asset.ts';
import { assetQuery } from '../api/get-asset.ts';
import { assetOrdersQuery } from '../api/list-asset-orders.ts';
import { childrenQuery } from '../api/list-assets.ts';
import { Ancestors } from '../components/ancestors.tsx';
import { AssetDialog } from '../components/asset-dialog.tsx';
import { AssetOrders } from '../components/asset-orders.tsx';
import { AssetStatusBadge } from '../components/asset-status-badge.tsx';
import { AssetBranch } from '../components/asset-tree.tsx';
import { LabelCard } from '../components/label-card.tsx';
import { criticalities } from '../labels.ts';

const route = getRouteApi('/member/assets/$id');

/** One asset: what it is, what stands below it, its work and its label. */
export function AssetPage() {
  const { id } = route.useParams();
  const asset = useQuery(assetQuery(id));
  return (
    <Page
      title={asset.data?.name ?? 'Asset'}
      heading={
        <span className="flex items-center gap-1.5 text-base font-medium">
          <Link to="/assets" className="text-faint hover:text-ink">
            Assets
          </Link>
          <ChevronRight className="size-4 shrink-0 text-faint" aria-hidden="true" />
          {asset.data?.parentId && <Ancestors id={asset.data.parentId} />}
          {asset.isPending && <Skeleton className="w-24" />}
          {asset.data && <span className="truncate">{asset.data.name}</span>}
        </span>
      }
      actions={asset.data && <AssetActions asset={asset.data} />}
    >
      {asset.isPending && <AssetSkeleton />}
      {asset.isError && <ProblemState error={asset.error} onRetry={() => void asset.refetch()} />}
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
      <Card
        title="Below it"
        aside={
          can('assets:create') && (
            <Button look="ghost" size="small" onClick={onAdd}>
              <Plus className="size-3.5" aria-hidden="true" />
              Add
            </Button>
          )
        }
      >
        <div className="-mb-px overflow-hidden rounded-b-lg">
          <AssetBranch parentId={asset.id} depth={0} />
        </div>
      </Card>
      <History subject={`assets/${asset.id}`} />
    </>
  );
}

function AssetProperties({ asset }: { asset: Asset }) {
  const texts = [
    ['Category', asset.category],
    ['Manufacturer', asset.manufacturer],
    ['Model', asset.model],
    ['Serial number', asset.serialNumber],
  ] as const;
  return (
    <Card title="Details">
      <PropertyList>
        <Property name="Status">
          <AssetStatusBadge status={asset.status} />
        </Property>
        <Property name="Code">{asset.code}</Property>
        <Property name="Site">
          {asset.siteId ? (
            <ReferenceName kind="sites" id={asset.siteId} />
          ) : (
            <span className="text-faint">None</span>
          )}
        </Property>
        <Property name="Criticality">{criticalities[asset.criticality]}</Property>
        {texts.map(
          ([name, value]) =>
            value && (
              <Property key={name} name={name}>
                {value}
              </Property>
            ),
        )}
      </PropertyList>
      {asset.description && (
        <p className="border-t border-line px-4 py-3 text-sm whitespace-pre-wrap text-soft">
          {asset.description}
        </p>
      )}
    </Card>
  );
}

function AssetActions({ asset }: { asset: Asset }) {
  const { can } = useSession();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [showing, setShowing] = useState<'edit' | 'delete' | null>(null);
  const deleting = useMutation({
    mutationFn: () => deleteAsset(asset.id),
    onSuccess() {
      void client.invalidateQueries({ queryKey: ['assets', 'list'] });
      void navigate({ to: '/assets', replace: true });
    },
    onError: error => notify('danger', problemMessage(error)),
    onSettled: () => setShowing(null),
  });
  return (
    <>
      {can('assets:update') && (
        <Button onClick={() => setShowing('edit')}>
          <Pencil className="size-4" aria-hidden="true" />
          Edit
        </Button>
      )}
      {can('assets:delete') && (
        <Menu
          trigger={
            <Button look="ghost" aria-label="More" className="w-9 px-0 sm:w-8 sm:px-0">
              <Ellipsis className="size-4" aria-hidden="true" />
            </Button>
          }
        >
          <MenuItem onSelect={() => setShowing('delete')}>
            <Trash2 aria-hidden="true" />
            Delete
          </MenuItem>
        </Menu>
      )}
      {showing === 'edit' && (
        <AssetDialog asset={asset} onClose={() => setShowing(null)} onSaved={() => setShowing(null)} />
      )}
      {showing === 'delete' && (
        <ConfirmDialog
          title={`Delete ${asset.name}?`}
          action="Delete"
          busy={deleting.isPending}
          onConfirm={() => deleting.mutate()}
          onClose={() => setShowing(null)}
        >
          It is refused while work orders or other assets refer to it. What has happened to it stays in the
          history.
        </ConfirmDialog>
      )}
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
