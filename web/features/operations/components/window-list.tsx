import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { MaintenanceWindow } from '../../../app/api-types.ts';
import { DeleteDialog } from '../../../app/delete-dialog.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { useFormat } from '../../../app/use-format.ts';
import { Badge } from '../../../ui/badge.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { deleteWindow } from '../api/maintenance-windows.ts';
import { WindowDialog } from './window-dialog.tsx';

/** Maintenance windows, one a line. */
export function WindowList({ windows }: { windows: readonly MaintenanceWindow[] }) {
  return (
    <ul className="divide-y divide-line">
      {windows.map(window => (
        <WindowLine key={window.id} window={window} />
      ))}
    </ul>
  );
}

function WindowLine({ window }: { window: MaintenanceWindow }) {
  const format = useFormat();
  const { reason, services, startsAt, endsAt } = window;
  return (
    <li className="flex items-center gap-3 py-2.5 pr-2 pl-4">
      <div className="min-w-0 flex-1">
        <p className="text-sm font-medium">{reason}</p>
        <p className="text-xs text-faint">
          {format.moment(startsAt)} to {format.moment(endsAt)} · {services.join(', ') || 'all services'}
        </p>
      </div>
      <WindowBadge window={window} />
      <WindowActions window={window} />
    </li>
  );
}

function WindowBadge({ window: { startsAt, endsAt } }: { window: MaintenanceWindow }) {
  const now = Date.now();
  if (Date.parse(endsAt) <= now) return <Badge>Over</Badge>;
  return Date.parse(startsAt) <= now ? (
    <Badge tone="warning">Open now</Badge>
  ) : (
    <Badge tone="accent">To come</Badge>
  );
}

function WindowActions({ window }: { window: MaintenanceWindow }) {
  const { can } = useSession();
  const [showing, setShowing] = useState<'edit' | 'delete' | null>(null);
  if (!can('maintenance-windows:update')) return null;
  return (
    <>
      <Menu trigger={<IconButton icon={Ellipsis} label={`Change ${window.reason}`} />}>
        <MenuItem onSelect={() => setShowing('edit')}>
          <Pencil aria-hidden="true" />
          Change
        </MenuItem>
        {can('maintenance-windows:delete') && (
          <MenuItem onSelect={() => setShowing('delete')}>
            <Trash2 aria-hidden="true" />
            Delete
          </MenuItem>
        )}
      </Menu>
      {showing === 'edit' && <WindowDialog window={window} onClose={() => setShowing(null)} />}
      {showing === 'delete' && (
        <DeleteDialog
          title={`Delete ${window.reason}?`}
          collection="maintenance-windows"
          send={() => deleteWindow(window.id)}
          onClose={() => setShowing(null)}
        >
          From then on failures in this time are acted on and count against uptime.
        </DeleteDialog>
      )}
    </>
  );
}
