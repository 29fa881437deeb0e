import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PackageCheck, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { bundlesQuery } from '../api/list-bundles.ts';
import { tagsQuery } from '../api/list-tags.ts';
import { ReleaseDialog } from '../components/releases/release-dialog.tsx';
import { ReleaseList } from '../components/releases/release-list.tsx';
import { RoomFrame } from '../components/room-frame.tsx';

const route = getRouteApi('/member/data-rooms/$id/releases');

/** What a room showed at moments that somebody gave a name, and the ZIPs of it. */
export function ReleasesPage() {
  const { id } = route.useParams();
  const { can } = useSession();
  const [creating, setCreating] = useState(false);
  const create = can('tags:create') && (
    <Button look="primary" onClick={() => setCreating(true)}>
      <Plus className="size-4" aria-hidden="true" />
      New release
    </Button>
  );
  return (
    <RoomFrame roomId={id}>
      <Releases roomId={id} create={create} />
      {creating && <ReleaseDialog roomId={id} onClose={() => setCreating(false)} />}
    </RoomFrame>
  );
}

function Releases({ roomId, create }: { roomId: string; create: ReactNode }) {
  const { can } = useSession();
  const { bundle } = route.useSearch();
  const tags = useQuery(tagsQuery(roomId));
  const bundles = useQuery({ ...bundlesQuery(roomId), enabled: can('bundles:read') });
  // Both at once, so that nothing moves.
  if (!tags.isSuccess || bundles.isLoading)
    return (
      <QueryState
        query={tags.isSuccess ? bundles : tags}
        pending={<SkeletonRows rows={4} className="h-18" />}
      />
    );
  const { items } = tags.data;
  if (items.length === 0) return <NoReleases create={create} />;
  return (
    <div className="pb-24">
      <div className="flex items-center gap-2 px-4 py-2.5 lg:px-6">
        <p className="mr-auto text-sm text-faint">
          {items.length === 1 ? '1 release' : `${items.length} releases`}
        </p>
        {create}
      </div>
      {bundles.isError && <QueryState query={bundles} pending={null} />}
      <ReleaseList tags={items} bundles={bundles.data?.items ?? []} shownBundle={bundle} />
    </div>
  );
}

function NoReleases({ create }: { create: ReactNode }) {
  return (
    <EmptyState icon={PackageCheck} title="No releases yet" action={create}>
      A release keeps what the room shows now under a name, so that you can say later what was shown when. Of
      each you can make one signed ZIP to hand over. A folder of files comes here as a release by{' '}
      <code className="text-xs">npm run data-room:sync</code>, from your machine or from CI.
    </EmptyState>
  );
}
