import http from 'node:http';
import https from 'node:https';

/** An HTTP request whose whole body is at hand. */
export type PlainRequest = {
  method: string;
  headers: Record<string, string>;
  body?: Uint8Array | string;
};

/**
 * Sends a request and discards the answer's body. Waits as long as its signal allows: `fetch` would give up after five
 * minutes without an answer, and Cloud Scheduler's attempts may take thirty. Redirects are not followed.
 *
 * @returns The answer's HTTP status.
 * @throws Error when there is no answer, or the signal aborts first.
 */
export function sendRequest(
  url: URL,
  { method, headers, body }: PlainRequest,
  signal: AbortSignal,
): Promise<number> {
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const call = request(url, { method, headers, signal }, answer => {
      answer.once('error', reject).once('end', () => resolve(answer.statusCode ?? 0));
      answer.resume();
    });
    call.once('error', reject).end(body);
  });
}
