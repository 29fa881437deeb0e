import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Permission } from '../../../../shared/domain/identity/permission/rules.ts';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { Trail } from '../../../app/trail.tsx';
import { Page } from '../../../ui/page.tsx';
import { Skeleton, SkeletonRows } from '../../../ui/skeleton.tsx';
import { showCurrentTab, tabClass } from '../../../ui/tabs.tsx';
import { roomQuery } from '../api/get-room.ts';
import { RoomBanner } from './room-banner.tsx';
import { RoomMenu } from './room-menu.tsx';
import { ShreddedNotice } from './shredded-notice.tsx';
import { UploadPanel } from './upload-panel.tsx';

type RoomSection = { to: NonNullable<LinkProps['to']>; label: string; permission: Permission };

/** The pages of a room, between which tabs lead. */
const sections: readonly RoomSection[] = [
  { to: '/data-rooms/$id', label: 'Documents', permission: 'documents:read' },
  { to: '/data-rooms/$id/links', label: 'Links', permission: 'links:read' },
  { to: '/data-rooms/$id/activity', label: 'Activity', permission: 'readings:read' },
  { to: '/data-rooms/$id/releases', label: 'Releases', permission: 'tags:read' },
  { to: '/data-rooms/$id/audit', label: 'Audit', permission: 'rooms:read' },
  { to: '/data-rooms/$id/settings', label: 'Settings', permission: 'rooms:read' },
];

type FrameProps = {
  roomId: string;
  /** For a page that a room has still when it was shredded. */
  lasting?: boolean;
  children: ReactNode;
};

/** What the pages of a room stand in: its name, what can be done with it, and the way between them. */
export function RoomFrame({ roomId, lasting = false, children }: FrameProps) {
  const { can } = useSession();
  const tabs = sections.filter(({ permission }) => can(permission));
  const hasTabs = tabs.length > 1;
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
        room.data?.state === 'open' && (
          <RoomMenu room={room.data} onDeleted={() => void navigate({ to: '/data-rooms', replace: true })} />
        )
      }
      toolbar={hasTabs && <RoomTabs roomId={roomId} tabs={tabs} />}
    >
      <QueryState query={room} pending={<SkeletonRows rows={8} />} />
      {room.data && (
        <div className={hasTabs ? '[--below-bar:6.0625rem]' : '[--below-bar:3.5625rem]'}>
          <RoomBanner room={room.data} />
          {room.data.description && (
            <p className="max-w-4xl px-4 pt-3 pb-1 text-sm text-pretty whitespace-pre-line text-soft lg:px-6">
              {room.data.description}
            </p>
          )}
          {room.data.state === 'open' || lasting ? children : <ShreddedNotice room={room.data} />}
        </div>
      )}
      <UploadPanel roomId={roomId} />
    </Page>
  );
}

function RoomTabs({ roomId, tabs }: { roomId: string; tabs: readonly RoomSection[] }) {
  return (
    <nav
      ref={showCurrentTab}
      aria-label="Data room"
      className="flex gap-5 overflow-x-auto px-4 scrollbar-none lg:px-6"
    >
      {tabs.map(({ to, label }) => (
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
