import { createServer, type IncomingHttpHeaders } from 'node:http';
import { onTestFinished } from 'vitest';
import { hangUp, listen } from '../../listen.ts';

/** A request as a receiver got it. */
export type Received = { method: string; path: string; headers: IncomingHttpHeaders; body: Buffer };

/**
 * A real HTTP server for the length of a test, in the place of a function.
 *
 * @param answer Gives the status of each request; 200 when absent.
 */
export async function startReceiver(answer: (request: Received) => number | Promise<number> = () => 200) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const { method = '', url = '', headers } = request;
    const one = { method, path: url, headers, body };
    received.push(one);
    response.writeHead(await answer(one)).end();
  });
  const address = await listen(server, '127.0.0.1', 0);
  onTestFinished(() => hangUp(server));
  return { address, received };
}
