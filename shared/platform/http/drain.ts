import { once } from 'node:events';
import type { Readable } from 'node:stream';

/** More than any route takes, unpacked files of 50 MB and their slack. */
const mostBytes = 64 * 1024 * 1024;
const longestMs = 10_000;

/** A request, of HTTP/1 or HTTP/2. */
type Incoming = Readable & { complete: boolean };

/**
 * Reads what is left of a request's body and forgets it. An answer in the middle of a body is lost: who still sends finds the
 * connection closed, and does not read it any more.
 *
 * @returns false when there is more than will be read.
 */
export async function drain(incoming: Incoming): Promise<boolean> {
  if (isRead(incoming)) return true;
  let bytes = 0;
  const enough = new AbortController();
  // Whoever began to read would hold it up.
  incoming.removeAllListeners('data');
  incoming.on('data', (chunk: Uint8Array) => {
    bytes += chunk.length;
    if (bytes > mostBytes) enough.abort();
  });
  incoming.resume();
  const signal = AbortSignal.any([enough.signal, AbortSignal.timeout(longestMs)]);
  await Promise.race([once(incoming, 'end', { signal }), once(incoming, 'close', { signal })]).catch(
    () => {},
  );
  return isRead(incoming);
}

/** Whether nothing of a body is still to come, or waits unread. */
function isRead({ complete, readableLength, destroyed }: Incoming): boolean {
  return destroyed || (complete && readableLength === 0);
}
