import { useQuery } from '@tanstack/react-query';
import { FolderOpen } from 'lucide-react';
import { useEffect } from 'react';
import { QueryState } from '../../../app/query-state.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { contentsQuery } from '../api/read-contents.ts';
import { ContentsList } from '../components/contents-list.tsx';
import { RoomHeader } from '../components/room-header.tsx';
import { useVisit } from '../visit.tsx';

/** What a visitor may see of a room. */
export function ContentsPage() {
  const { room, watermark } = useVisit();
  const contents = useQuery(contentsQuery);
  useEffect(() => {
    document.title = room.name;
  }, [room.name]);
  return (
    <>
      <RoomHeader />
      <main className="mx-auto max-w-4xl py-5 sm:px-4 lg:px-6">
        {room.description && (
          <p className="mb-4 max-w-prose px-4 text-sm whitespace-pre-line text-soft sm:px-0">
            {room.description}
          </p>
        )}
        <QueryState query={contents} pending={<SkeletonRows rows={6} />} />
        {contents.isSuccess &&
          (contents.data.items.length > 0 ? (
            <ContentsList entries={contents.data.items} />
          ) : (
            <EmptyState icon={FolderOpen} title="Nothing here yet">
              Documents appear here as they are shared with you. Your link stays the same.
            </EmptyState>
          ))}
        {watermark && (
          <p className="mt-4 px-4 text-xs text-pretty text-faint sm:px-0">
            Pages are marked with who reads them and when. Whoever shares them sees what was read.
          </p>
        )}
      </main>
    </>
  );
}
