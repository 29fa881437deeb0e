import type { IncomingMessage } from 'node:http';

/**
 * Whether a web page sent the request: browsers always add one of these headers, and no page can leave them out. What only
 * programs of this machine may do is refused to it, so that no page that is open here can do it.
 */
export function fromBrowser({ headers }: IncomingMessage): boolean {
  return headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
}
