import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FolderLock, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Room } from '../../../app/api-types.ts';
import { formatRelative } from '../../../app/format.ts';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { useFormat } from '../../../app/use-format.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { roomsQuery } from '../api/list-rooms.ts';
import { RoomDialog } from '../components/room-dialog.tsx';
import { RoomMenu } from '../components/room-menu.tsx';
import { UploadPanel } from '../components/upload-panel.tsx';

/** The rooms of documents that people outside are shown. */
export function RoomsPage() {
  const { can } = useSession();
  const navigate = useNavigate();
  const [creating, setCreating] = useState(false);
  const create = can('rooms:create') && (
    <Button look="primary" onClick={() => setCreating(true)}>
      <Plus className="size-4" aria-hidden="true" />
      New data room
    </Button>
  );
  return (
    <Page title="Data rooms" actions={create}>
      <RoomList create={create} />
      <UploadPanel />
      {creating && (
        <RoomDialog
          room={null}
          onClose={() => setCreating(false)}
          onSaved={({ id }) => void navigate({ to: '/data-rooms/$id', params: { id } })}
        />
      )}
    </Page>
  );
}

function RoomList({ create }: { create: React.ReactNode }) {
  const rooms = useInfiniteQuery(roomsQuery);
  if (!rooms.isSuccess)
    return <QueryState query={rooms} pending={<SkeletonRows rows={4} className="h-16" />} />;
  const all = rooms.data.pages.flatMap(page => page.items);
  if (all.length === 0) {
    return (
      <EmptyState icon={FolderLock} title="No data rooms yet" action={create}>
        A data room holds the documents that people outside are to see, such as investors, auditors or buyers.
        Each one is encrypted under a key of its own.
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="divide-y divide-line border-b border-line bg-surface">
        {all.map(room => (
          <RoomLine key={room.id} room={room} />
        ))}
      </ul>
      <ShowMore query={rooms} large className="p-4 lg:px-6" />
    </>
  );
}

function RoomLine({ room }: { room: Room }) {
  const format = useFormat();
  return (
    <li className="relative flex items-center gap-3 py-3 pr-2 pl-4 hover:bg-hover lg:pr-4 lg:pl-6">
      <span className="grid size-9 shrink-0 place-items-center rounded-lg bg-accent-soft text-accent-ink">
        <FolderLock className="size-4" aria-hidden="true" />
      </span>
      <div className="min-w-0 flex-1">
        <Link
          to="/data-rooms/$id"
          params={{ id: room.id }}
          data-line
          className="block truncate font-medium after:absolute after:inset-0 hover:underline"
        >
          {room.name}
        </Link>
        <p className="truncate text-sm text-soft">{room.description ?? 'No description'}</p>
      </div>
      <time
        dateTime={room.updatedAt}
        title={format.moment(room.updatedAt)}
        className="shrink-0 text-xs text-faint max-sm:hidden"
      >
        changed {formatRelative(room.updatedAt, Date.now())}
      </time>
      <span className="relative">
        {room.state === 'open' ? (
          <RoomMenu room={room} />
        ) : (
          <Badge>{room.state === 'shredded' ? 'Shredded' : 'Being shredded'}</Badge>
        )}
      </span>
    </li>
  );
}
