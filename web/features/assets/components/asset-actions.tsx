import { Link, useNavigate } from '@tanstack/react-router';
import { ChartColumn, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Asset } from '../../../app/api-types.ts';
import { DeleteDialog } from '../../../app/delete-dialog.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { deleteAsset } from '../api/delete-asset.ts';
import { AssetDialog } from './asset-dialog.tsx';

/** What can be done with an asset. */
export function AssetActions({ asset }: { asset: Asset }) {
  const { can } = useSession();
  const navigate = useNavigate();
  const [showing, setShowing] = useState<'edit' | 'delete' | null>(null);
  return (
    <>
      {can('metrics:read') && (
        <Link to="/analytics/reliability" search={{ asset: asset.id }} className={buttonClass('ghost')}>
          <ChartColumn className="size-4" aria-hidden="true" />
          <span className="max-sm:sr-only">Reliability</span>
        </Link>
      )}
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
        <DeleteDialog
          title={`Delete ${asset.name}?`}
          collection="assets"
          send={() => deleteAsset(asset.id)}
          onDeleted={() => void navigate({ to: '/assets', replace: true })}
          onClose={() => setShowing(null)}
        >
          It is refused while work orders or other assets refer to it. What has happened to it stays in the
          history.
        </DeleteDialog>
      )}
    </>
  );
}
