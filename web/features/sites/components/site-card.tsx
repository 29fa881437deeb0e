import { Link } from '@tanstack/react-router';
import { Ellipsis, MapPin, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Site } from '../../../app/api-types.ts';
import { DeleteDialog } from '../../../app/delete-dialog.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { deleteSite } from '../api/delete-site.ts';
import { SiteDialog } from './site-dialog.tsx';

/** One site, with the way to its work. */
export function SiteCard({ site }: { site: Site }) {
  const { organisation } = useSession();
  return (
    <li className="flex gap-3 rounded-lg border border-line bg-surface p-4 shadow-card">
      <span className="grid size-9 shrink-0 place-items-center rounded-lg bg-accent-soft text-accent-ink">
        <MapPin className="size-4" aria-hidden="true" />
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="flex items-baseline gap-2 text-base font-semibold">
          <span className="truncate">{site.name}</span>
          <span className="truncate text-xs font-normal text-faint">{site.code}</span>
        </h2>
        <p className="truncate text-sm text-soft">{site.address ?? 'No address'}</p>
        <p className="mt-2 flex flex-wrap gap-x-4 text-sm">
          <Link
            to="/work-orders"
            search={{ site: site.id }}
            data-line
            className="font-medium text-accent-ink hover:underline"
          >
            Work orders
          </Link>
          <span className="text-faint">{site.timeZone ?? organisation.timeZone}</span>
        </p>
      </div>
      <SiteActions site={site} />
    </li>
  );
}

function SiteActions({ site }: { site: Site }) {
  const { can } = useSession();
  const [showing, setShowing] = useState<'edit' | 'delete' | null>(null);
  if (!can('sites:update')) return null;
  return (
    <>
      <Menu trigger={<IconButton icon={Ellipsis} label={`Change ${site.name}`} className="-mt-1 -mr-2" />}>
        <MenuItem onSelect={() => setShowing('edit')}>
          <Pencil aria-hidden="true" />
          Edit
        </MenuItem>
        {can('sites:delete') && (
          <MenuItem onSelect={() => setShowing('delete')}>
            <Trash2 aria-hidden="true" />
            Delete
          </MenuItem>
        )}
      </Menu>
      {showing === 'edit' && <SiteDialog site={site} onClose={() => setShowing(null)} />}
      {showing === 'delete' && (
        <DeleteDialog
          title={`Delete ${site.name}?`}
          collection="sites"
          send={() => deleteSite(site.id)}
          onClose={() => setShowing(null)}
        >
          It is refused while assets or work orders refer to it.
        </DeleteDialog>
      )}
    </>
  );
}
