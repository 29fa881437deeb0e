import { getRouteApi } from '@tanstack/react-router';
import { QueryState } from '../../../app/query-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { Contents } from '../components/contents.tsx';
import { RoomFrame } from '../components/room-frame.tsx';
import { useContents } from '../use-contents.ts';

const route = getRouteApi('/member/data-rooms/$id');

/** One room: its folders and documents. */
export function RoomPage() {
  const { id } = route.useParams();
  const { q } = route.useSearch();
  const { entries, query } = useContents(id);
  return (
    <RoomFrame roomId={id}>
      <QueryState query={query} pending={<SkeletonRows rows={8} />} />
      {query.isSuccess && <Contents key={id} roomId={id} entries={entries} words={q} />}
    </RoomFrame>
  );
}
