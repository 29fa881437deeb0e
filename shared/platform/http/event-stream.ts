/** One server-sent event. */
export type ServerSentEvent = { id: string; event: string; data: string };

export type EventStreamOptions = {
  /** Begins to send; answers what ends it. */
  follow(send: (event: ServerSentEvent) => void, fail: (error: Error) => void): Promise<() => void>;
  /** Rejects when the client may no longer listen; asked at every heartbeat. */
  stillAllowed(): Promise<void>;
};

const heartbeatMs = 15_000;
const longestMs = 30 * 60_000;
/** A client that does not read is cut off, and resumes when it can. */
const mostWaiting = 1_000;

/**
 * An answer that stays open; the client resumes after the last id it saw. It is answered once it is followed, so that
 * nothing is missed that happens after the answer.
 */
export async function eventStream(
  signal: AbortSignal,
  { follow, stillAllowed }: EventStreamOptions,
): Promise<Response> {
  const ending = new AbortController();
  const end = () => ending.abort();
  const onEnd = (work: () => void) => ending.signal.addEventListener('abort', work);
  const { body, write } = textStream(ending);

  write('retry: 2000\n\n');
  const heartbeat = setInterval(() => stillAllowed().then(() => write(': still here\n\n'), end), heartbeatMs);
  const longest = setTimeout(end, longestMs);
  onEnd(() => {
    clearInterval(heartbeat);
    clearTimeout(longest);
  });
  signal.addEventListener('abort', end);
  try {
    const send = ({ id, event, data }: ServerSentEvent) =>
      write(`id: ${id}\nevent: ${event}\ndata: ${data}\n\n`);
    const unfollow = await follow(send, end);
    onEnd(unfollow);
    if (ending.signal.aborted) unfollow();
    if (signal.aborted) end();
  } catch (error) {
    end();
    throw error;
  }
  return new Response(body, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
  });
}

/** A body to write text into, until it is ended from either side. */
function textStream(ending: AbortController): { body: ReadableStream; write(text: string): void } {
  const encoder = new TextEncoder();
  let write = (_text: string) => {};
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        ending.signal.addEventListener('abort', () => close(controller));
        write = text => {
          if ((controller.desiredSize ?? 0) < -mostWaiting) ending.abort();
          if (!ending.signal.aborted) controller.enqueue(encoder.encode(text));
        };
      },
      cancel: () => ending.abort(),
    },
    new CountQueuingStrategy({ highWaterMark: 1 }),
  );
  return { body, write: text => write(text) };
}

/** A client that went away has closed its stream itself. */
function close(controller: ReadableStreamDefaultController): void {
  try {
    controller.close();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}
