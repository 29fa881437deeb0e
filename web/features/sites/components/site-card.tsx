import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Ellipsis, MapPin, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { problemMessage } from '../../../app/api-problem.ts';
import type { Site } from '../../../app/api-types.ts';
import { useSession } from '../../../app/session/session.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { notify } from '../../../ui/toast.tsx';
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
  const client = useQueryClient();
  const [showing, setShowing] = useState<'edit' | 'delete' | null>(null);
  const deleting = useMutation({
    mutationFn: () => deleteSite(site.id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sites', 'list'] }),
    onError: error => notify('danger', problemMessage(error)),
    onSettled: () => setShowing(null),
  });
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
        <ConfirmDialog
          title={`Delete ${site.name}?`}
          action="Delete"
          busy={deleting.isPending}
          onConfirm={() => deleting.mutate()}
          onClose={() => setShowing(null)}
        >
          It is refused while assets or work orders refer to it.
        </ConfirmDialog>
      )}
    </>
  );
}
