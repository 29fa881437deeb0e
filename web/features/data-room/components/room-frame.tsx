import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Permission } from '../../../../shared/domain/identity/permission/rules.ts';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { Trail } from '../../../app/trail.tsx';
import { Page } from '../../../ui/page.tsx';
import { Skeleton, SkeletonRows } from '../../../ui/skeleton.tsx';
import { tabClass } from '../../../ui/tabs.tsx';
import { roomQuery } from '../api/get-room.ts';
import { RoomMenu } from './room-menu.tsx';
import { UploadPanel } from './upload-panel.tsx';

type RoomSection = { to: NonNullable<LinkProps['to']>; label: string; permission: Permission };

/** The pages of a room. Tabs lead between them once there are several. */
const sections: readonly RoomSection[] = [
  { to: '/data-rooms/$id', label: 'Documents', permission: 'documents:read' },
];

type FrameProps = { roomId: string; search?: ReactNode; children: ReactNode };

/** What the pages of a room stand in: its name, what can be done with it, and the way between them. */
export function RoomFrame({ roomId, search, children }: FrameProps) {
  const room = useQuery(roomQuery(roomId));
  const navigate = useNavigate();
  return (
    <Page
      title={room.data?.name ?? 'Data room'}
      heading={
        <Trail to="/data-rooms" list="Data rooms">
          {room.isPending && <Skeleton className="w-24" />}
          {room.data && <span className="truncate">{room.data.name}</span>}
        </Trail>
      }
      actions={
        room.data && (
          <RoomMenu room={room.data} onDeleted={() => void navigate({ to: '/data-rooms', replace: true })} />
        )
      }
      toolbar={
        <>
          <RoomTabs roomId={roomId} />
          {search && <div className="border-t border-line px-4 py-2 lg:px-6">{search}</div>}
        </>
      }
    >
      <QueryState query={room} pending={<SkeletonRows rows={8} />} />
      {room.data && children}
      <UploadPanel />
    </Page>
  );
}

function RoomTabs({ roomId }: { roomId: string }) {
  const { can } = useSession();
  const permitted = sections.filter(({ permission }) => can(permission));
  if (permitted.length < 2) return null;
  return (
    <nav aria-label="Data room" className="flex gap-5 overflow-x-auto px-4 scrollbar-none lg:px-6">
      {permitted.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          params={{ id: roomId }}
          activeOptions={{ exact: true, includeSearch: false }}
          className={tabClass}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
