import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { problemMessage } from '../../../app/api-problem.ts';
import type { Downtime } from '../../../app/api-types.ts';
import { DeleteDialog } from '../../../app/delete-dialog.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { useSaveItem } from '../../../app/use-save-item.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { notify } from '../../../ui/toast.tsx';
import { deleteDowntime, endDowntime } from '../api/downtimes.ts';

/** What can be done with a downtime. */
export function DowntimeActions({ downtime, onEdit }: { downtime: Downtime; onEdit: () => void }) {
  const { can } = useSession();
  const [deleting, setDeleting] = useState(false);
  const ending = useSaveItem(
    'downtimes',
    () => endDowntime(downtime),
    () => undefined,
  );
  const tell = (error: Error) => notify('danger', problemMessage(error));
  if (!can('downtimes:update') && !can('downtimes:delete')) return null;
  return (
    <>
      {!downtime.endedAt && can('downtimes:update') && (
        <Button
          size="small"
          busy={ending.isPending}
          onClick={() => ending.mutate(undefined, { onError: tell })}
        >
          End it now
        </Button>
      )}
      <Menu
        trigger={
          <Button look="ghost" size="small" aria-label="More of this downtime" className="w-8 px-0 sm:w-7">
            <Ellipsis className="size-4" aria-hidden="true" />
          </Button>
        }
      >
        {can('downtimes:update') && (
          <MenuItem onSelect={onEdit}>
            <Pencil aria-hidden="true" />
            Change
          </MenuItem>
        )}
        {can('downtimes:delete') && (
          <MenuItem onSelect={() => setDeleting(true)}>
            <Trash2 aria-hidden="true" />
            Delete
          </MenuItem>
        )}
      </Menu>
      {deleting && (
        <DeleteDialog
          title="Delete this downtime?"
          collection="downtimes"
          send={() => deleteDowntime(downtime.id)}
          onClose={() => setDeleting(false)}
        >
          The figures of its days are made again in the next night, as if the asset had not stood still.
        </DeleteDialog>
      )}
    </>
  );
}
