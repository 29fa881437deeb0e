import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Eye } from 'lucide-react';
import { QueryState } from '../../../app/query-state.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { tabClass } from '../../../ui/tabs.tsx';
import { byDocument, byViewer } from '../activity.ts';
import { acceptancesQuery } from '../api/list-acceptances.ts';
import { linksQuery } from '../api/list-links.ts';
import { noticesQuery } from '../api/list-notices.ts';
import { readingsQuery } from '../api/list-readings.ts';
import { viewersQuery } from '../api/list-viewers.ts';
import { ActivityFigures } from '../components/activity/activity-figures.tsx';
import { DocumentActivityList } from '../components/activity/document-activity-list.tsx';
import { NoticesCard } from '../components/activity/notices-card.tsx';
import { ViewerActivityList } from '../components/activity/viewer-activity-list.tsx';
import { RoomFrame } from '../components/room-frame.tsx';
import { useContents } from '../use-contents.ts';

const route = getRouteApi('/member/data-rooms/$id/activity');

/** Who came into a room, and what they read how long. */
export function ActivityPage() {
  const { id } = route.useParams();
  return (
    <RoomFrame roomId={id}>
      <Activity roomId={id} />
    </RoomFrame>
  );
}

function Activity({ roomId }: { roomId: string }) {
  const { by } = route.useSearch();
  const viewers = useQuery(viewersQuery(roomId));
  const readings = useQuery(readingsQuery(roomId));
  const acceptances = useQuery(acceptancesQuery(roomId));
  const links = useQuery(linksQuery(roomId));
  const notices = useQuery(noticesQuery(roomId));
  const { entries } = useContents(roomId);
  const pending = [viewers, readings, acceptances, links, notices].find(({ isSuccess }) => !isSuccess);
  if (pending || !viewers.data || !readings.data || !acceptances.data || !links.data)
    return <QueryState query={pending ?? viewers} pending={<SkeletonRows rows={6} className="h-16" />} />;
  if (viewers.data.items.length === 0)
    return <Nobody roomId={roomId} hasLinks={links.data.items.length > 0} />;
  const nameOf = (documentId: string) =>
    entries.find(({ item }) => item.id === documentId)?.item.name ?? 'A document that was deleted';
  const visitors = byViewer(viewers.data.items, readings.data.items, acceptances.data.items);
  const linkNames = new Map(links.data.items.map(link => [link.id, link.name]));
  return (
    <div className="flex max-w-5xl flex-col gap-4 px-4 py-5 pb-24 lg:px-6">
      <ActivityFigures visitors={visitors} />
      <NoticesCard roomId={roomId} />
      <nav aria-label="Activity" className="flex gap-5 border-b border-line">
        <Tab roomId={roomId} label="By visitor" by={undefined} />
        <Tab roomId={roomId} label="By document" by="document" />
      </nav>
      {by === 'document' ? (
        <DocumentActivityList documents={byDocument(readings.data.items)} nameOf={nameOf} />
      ) : (
        <ViewerActivityList visitors={visitors} linkNames={linkNames} nameOf={nameOf} />
      )}
    </div>
  );
}

type TabProps = { roomId: string; label: string; by: 'document' | undefined };

function Tab({ roomId, label, by }: TabProps) {
  return (
    <Link
      to="/data-rooms/$id/activity"
      params={{ id: roomId }}
      search={{ by }}
      activeOptions={{ exact: true, includeSearch: true }}
      replace
      resetScroll={false}
      className={tabClass}
    >
      {label}
    </Link>
  );
}

function Nobody({ roomId, hasLinks }: { roomId: string; hasLinks: boolean }) {
  return (
    <EmptyState
      icon={Eye}
      title="Nobody has been here yet"
      action={
        <Link
          to="/data-rooms/$id/links"
          params={{ id: roomId }}
          className="text-sm font-medium text-accent-ink hover:underline"
        >
          {hasLinks ? 'See the links' : 'Make a link'}
        </Link>
      }
    >
      {hasLinks
        ? 'Once somebody opens one of your links you see here who it was, which pages they read and for how long.'
        : 'Share the room by a link. Then you see here who opened it, which pages they read and for how long.'}
    </EmptyState>
  );
}
