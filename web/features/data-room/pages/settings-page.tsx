import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useSession } from '../../../app/session/session.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { roomQuery } from '../api/get-room.ts';
import { figuresQuery } from '../api/read-figures.ts';
import { RoomFrame } from '../components/room-frame.tsx';
import { FiguresCard } from '../components/settings/figures-card.tsx';
import { HoldCard } from '../components/settings/hold-card.tsx';
import { RetentionCard } from '../components/settings/retention-card.tsx';
import { ShredCard } from '../components/settings/shred-card.tsx';

const route = getRouteApi('/member/data-rooms/$id/settings');

/** How much a room holds, how long that is kept, and its end. */
export function RoomSettingsPage() {
  const { id } = route.useParams();
  const { can } = useSession();
  const { data: room } = useQuery(roomQuery(id));
  // What stands below them waits for the figures, so that nothing jumps.
  const figures = useQuery({ ...figuresQuery(id), enabled: can('versions:read') });
  return (
    <RoomFrame roomId={id}>
      <div className="flex max-w-5xl flex-col gap-4 px-4 py-5 pb-24 lg:px-6">
        {figures.isLoading && <SkeletonRows rows={6} className="h-16" />}
        {can('versions:read') && !figures.isLoading && <FiguresCard roomId={id} />}
        {room && !figures.isLoading && (
          <>
            <RetentionCard room={room} />
            <HoldCard room={room} />
            {can('rooms:shred') && <ShredCard room={room} />}
          </>
        )}
      </div>
    </RoomFrame>
  );
}
