import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { http } from '@google-cloud/functions-framework';
import { getRequestListener } from '@hono/node-server';
import type { App } from './create-app.ts';

/**
 * Registers an app as the HTTP function of this name.
 *
 * functions-framework would read every body into memory, parse it, and answer a malformed one with a page of HTML. It
 * goes by these two headers, so it does not get to see them: the app reads the stream itself, from the raw headers.
 */
export function registerHttp(name: string, app: App): void {
  subscribe('http.server.request.start', message => {
    const { headers } = (message as { request: IncomingMessage }).request;
    headers['content-type'] = undefined;
    headers['content-encoding'] = undefined;
  });
  const listener = getRequestListener(async (request, { incoming, outgoing }) => {
    const answer = await app.fetch(request);
    // What is left of the body would stand before the next request; so there is none on this connection.
    if (!isRead(incoming)) outgoing.setHeader('Connection', 'close');
    return answer;
  });
  http(name, (request, response) => listener(request, response));
}

/** Whether nothing of a request is still to come, or waits unread. */
function isRead({ complete, readableLength }: Pick<IncomingMessage, 'complete' | 'readableLength'>): boolean {
  return complete && readableLength === 0;
}
