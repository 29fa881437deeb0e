import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ListActions } from '../../../app/list-actions.tsx';
import { Page } from '../../../ui/page.tsx';
import { SearchInput } from '../../../ui/search-input.tsx';
import { AssetDialog } from '../components/asset-dialog.tsx';
import { AssetRoots } from '../components/asset-roots.tsx';
import { FoundAssets } from '../components/found-assets.tsx';

const route = getRouteApi('/member/assets');

/** Everything that is maintained, as a tree. */
export function AssetsPage() {
  const { q } = route.useSearch();
  const navigate = useNavigate();
  const [creating, setCreating] = useState(false);
  return (
    <Page
      title="Assets"
      actions={<ListActions kind="assets" create="New asset" onCreate={() => setCreating(true)} />}
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
        {q ? <FoundAssets words={q} /> : <AssetRoots onCreate={() => setCreating(true)} />}
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
