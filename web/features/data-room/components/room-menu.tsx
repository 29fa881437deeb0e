import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Room } from '../../../app/api-types.ts';
import { DeleteDialog } from '../../../app/delete-dialog.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { deleteRoom } from '../api/delete-room.ts';
import { RoomDialog } from './room-dialog.tsx';

/** What can be done with a room as a whole. */
export function RoomMenu({ room, onDeleted }: { room: Room; onDeleted?: () => void }) {
  const { can } = useSession();
  const [showing, setShowing] = useState<'edit' | 'delete' | null>(null);
  const close = () => setShowing(null);
  if (!can('rooms:update') && !can('rooms:delete')) return null;
  return (
    <>
      <Menu trigger={<IconButton icon={Ellipsis} label={`Change ${room.name}`} />}>
        {can('rooms:update') && (
          <MenuItem onSelect={() => setShowing('edit')}>
            <Pencil aria-hidden="true" />
            Edit
          </MenuItem>
        )}
        {can('rooms:delete') && (
          <MenuItem onSelect={() => setShowing('delete')}>
            <Trash2 aria-hidden="true" />
            Delete
          </MenuItem>
        )}
      </Menu>
      {showing === 'edit' && <RoomDialog room={room} onClose={close} onSaved={close} />}
      {showing === 'delete' && (
        <DeleteDialog
          title={`Delete ${room.name}?`}
          collection="rooms"
          send={() => deleteRoom(room.id)}
          {...(onDeleted && { onDeleted })}
          onClose={close}
        >
          It is refused while there are folders or documents in it.
        </DeleteDialog>
      )}
    </>
  );
}
