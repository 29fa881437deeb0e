import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { http } from '@google-cloud/functions-framework';
import { getRequestListener } from '@hono/node-server';
import type { App } from './create-app.ts';
import { drain } from './drain.ts';

/**
 * Registers an app as the HTTP function of this name.
 *
 * functions-framework would read every body into memory, parse it, and answer a malformed one, or a malformed address, with a
 * page of HTML. It goes by two headers and by the address, so it does not get to see them as they are: the app reads the
 * stream itself, from the raw headers, and has no route where the address cannot be decoded.
 */
export function registerHttp(name: string, app: App): void {
  subscribe('http.server.request.start', message => {
    const { request } = message as { request: IncomingMessage };
    request.headers['content-type'] = undefined;
    request.headers['content-encoding'] = undefined;
    request.url = decodable(request.url ?? '/');
  });
  const listener = getRequestListener(async (request, { incoming, outgoing }) => {
    const answer = await app.fetch(request);
    if (!(await drain(incoming))) outgoing.setHeader('Connection', 'close');
    return answer;
  });
  http(name, (request, response) => listener(request, response));
}

/** An address as it is, or, where it cannot be decoded, one that says the same letter by letter. */
function decodable(url: string): string {
  const [path = '', ...query] = url.split('?');
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?');
  }
}
