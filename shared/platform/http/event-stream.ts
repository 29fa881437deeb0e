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

/** An answer that stays open; the client resumes after the last id it saw. */
export function eventStream(signal: AbortSignal, { follow, stillAllowed }: EventStreamOptions): Response {
  const encoder = new TextEncoder();
  let end = () => {};
  const body = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const write = (text: string) => controller.enqueue(encoder.encode(text));
        const timers = [
          setInterval(
            () =>
              stillAllowed()
                .then(() => write(': still here\n\n'))
                .catch(() => end()),
            heartbeatMs,
          ),
          setTimeout(() => end(), longestMs),
        ];
        let unfollow = () => {};
        let over = false;
        end = () => {
          if (over) return;
          over = true;
          for (const timer of timers) clearTimeout(timer);
          unfollow();
          controller.close();
        };
        signal.addEventListener('abort', () => end());
        write('retry: 2000\n\n');
        unfollow = await follow(
          ({ id, event, data }) => {
            if (over) return;
            if ((controller.desiredSize ?? 0) < -mostWaiting) end();
            else write(`id: ${id}\nevent: ${event}\ndata: ${data}\n\n`);
          },
          () => end(),
        );
        if (over) unfollow();
      },
      cancel: () => end(),
    },
    new CountQueuingStrategy({ highWaterMark: 1 }),
  );
  return new Response(body, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
  });
}
