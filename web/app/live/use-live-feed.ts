import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { applyChange } from './apply-change.ts';
import { followEvents, type LiveState } from './event-stream.ts';
import { refreshQueue } from './refresh-queue.ts';
import { subjectOf } from './subject.ts';

/** Keeps the cache in step with the organisation's changes while the page is open. */
export function useLiveFeed(): LiveState {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');
  useEffect(() => {
    const ended = new AbortController();
    const queue = refreshQueue(client);
    void followEvents(
      {
        onState: setState,
        onGap: () => void client.invalidateQueries({ predicate: query => query.queryKey[0] !== 'me' }),
        onChange(event) {
          const [collection] = subjectOf(event);
          applyChange(client, event);
          queue.add([collection, 'list']);
          queue.add(['events', event.subject]);
          if (collection === 'organisations' || collection === 'users') queue.add(['me']);
        },
      },
      ended.signal,
    );
    return () => {
      ended.abort();
      queue.stop();
    };
  }, [client]);
  return state;
}
