import { useInfiniteQuery } from '@tanstack/react-query';
import { QueryState } from '../../app/query-state.tsx';
import { Card } from '../../ui/card.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { EventEntry } from './event-entry.tsx';
import { eventsQuery } from './list-events.ts';

/** Everything that happened to one item: `subject` is `work-orders/<id>`. */
export function History({ subject }: { subject: string }) {
  const events = useInfiniteQuery(eventsQuery(subject));
  return (
    <Card title="History">
      <QueryState query={events} pending={<SkeletonRows rows={3} className="h-14" />} />
      {events.isSuccess && (
        <ol className="divide-y divide-line px-4 py-1">
          {events.data.pages
            .flatMap(page => page.items)
            .map(event => (
              <EventEntry key={event.id} event={event} />
            ))}
        </ol>
      )}
      <ShowMore query={events} label="Show earlier changes" />
    </Card>
  );
}
