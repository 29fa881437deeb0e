import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Factory, Plus } from 'lucide-react';
import { useState } from 'react';
import { ExportButton } from '../../../app/export-button.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';
import { SearchInput } from '../../../ui/search-input.tsx';
import { childrenQuery } from '../api/list-assets.ts';
import { AssetDialog } from '../components/asset-dialog.tsx';
import { AssetBranch } from '../components/asset-tree.tsx';
import { FoundAssets } from '../components/found-assets.tsx';

const route = getRouteApi('/member/assets');

/** Everything that is maintained, as a tree. */
export function AssetsPage() {
  const { q } = route.useSearch();
  const navigate = useNavigate();
  const { can } = useSession();
  const [creating, setCreating] = useState(false);
  return (
    <Page
      title="Assets"
      actions={
        <>
          <ExportButton kind="assets" />
          {can('assets:create') && (
            <Button look="primary" onClick={() => setCreating(true)}>
              <Plus className="size-4" aria-hidden="true" />
              New asset
            </Button>
          )}
        </>
      }
      toolbar={
        <div className="border-t border-line px-4 py-2 lg:px-6">
          <SearchInput
            label="Search assets"
            value={q ?? ''}
            onChange={words =>
              void navigate({ to: '/assets', search: { q: words || undefined }, replace: true })
            }
          />
        </div>
      }
    >
      <div className="bg-surface">
        {q ? <FoundAssets words={q} /> : <Tree onCreate={() => setCreating(true)} />}
      </div>
      {creating && (
        <AssetDialog
          asset={null}
          onClose={() => setCreating(false)}
          onSaved={({ id }) => void navigate({ to: '/assets/$id', params: { id } })}
        />
      )}
    </Page>
  );
}

function Tree({ onCreate }: { onCreate: () => void }) {
  const { can } = useSession();
  const roots = useInfiniteQuery(childrenQuery(null));
  if (roots.data?.pages[0]?.items.length !== 0) return <AssetBranch parentId={null} depth={0} />;
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
