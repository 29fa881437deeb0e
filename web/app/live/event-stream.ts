import { EventSourceParserStream } from 'eventsource-parser/stream';
import { apiFetch } from '../api-fetch.ts';
import type { ChangeEvent } from '../api-types.ts';

export type LiveState = 'connecting' | 'live' | 'waiting';

type Listener = {
  onState: (state: LiveState) => void;
  onChange: (event: ChangeEvent) => void;
  onGap: () => void;
};

const longestPause = 30_000;

/**
 * Follows the live feed until the signal ends, reconnecting with a growing pause and resuming after the last event
 * seen. `onGap` is called when the feed cannot resume, so that what was read before must be read again.
 */
export async function followEvents(
  { onState, onChange, onGap }: Listener,
  signal: AbortSignal,
): Promise<void> {
  let lastEventId = '';
  let failures = 0;
  let opened = false;
  const onOpen = () => {
    onState('live');
    if (opened && !lastEventId) onGap();
    opened = true;
  };
  while (!signal.aborted) {
    try {
      onState('connecting');
      const messages = await connect(lastEventId, signal, onOpen);
      // Not `for await`: Safari's streams are no async iterables yet.
      for (let next = await messages.read(); !next.done; next = await messages.read()) {
        failures = 0;
        lastEventId = next.value.id ?? lastEventId;
        onChange(parseChange(next.value.data));
      }
    } catch {
      failures += 1;
    }
    if (signal.aborted) return;
    onState('waiting');
    await pause(Math.min(longestPause, 500 * 2 ** failures) * (0.7 + Math.random() * 0.6), signal);
  }
}

async function connect(lastEventId: string, signal: AbortSignal, onOpen: () => void) {
  const headers = { accept: 'text/event-stream', ...(lastEventId ? { 'last-event-id': lastEventId } : {}) };
  const response = await apiFetch('/api/events/stream', { headers, signal });
  if (!response.body) throw new Error('The live feed has no body.');
  onOpen();
  return response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
}

function parseChange(data: string): ChangeEvent {
  // Our own server wrote it, typed by the same document as the event log.
  return JSON.parse(data) as ChangeEvent;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}
