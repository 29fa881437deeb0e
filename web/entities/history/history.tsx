import { useInfiniteQuery } from '@tanstack/react-query';
import { ProblemState } from '../../app/problem-state.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { EventEntry } from './event-entry.tsx';
import { eventsQuery } from './list-events.ts';

/** Everything that happened to one item: `subject` is `work-orders/<id>`. */
export function History({ subject }: { subject: string }) {
  const events = useInfiniteQuery(eventsQuery(subject));
  return (
    <Card title="History">
      {events.isPending && <SkeletonRows rows={3} className="h-14" />}
      {events.isError && <ProblemState error={events.error} onRetry={() => void events.refetch()} />}
      {events.isSuccess && (
        <ol className="divide-y divide-line px-4 py-1">
          {events.data.pages
            .flatMap(page => page.items)
            .map(event => (
              <EventEntry key={event.id} event={event} />
            ))}
        </ol>
      )}
      {events.hasNextPage && (
        <div className="border-t border-line p-2">
          <Button
            look="ghost"
            size="small"
            busy={events.isFetchingNextPage}
            onClick={() => void events.fetchNextPage()}
          >
            Show earlier changes
          </Button>
        </div>
      )}
    </Card>
  );
}
