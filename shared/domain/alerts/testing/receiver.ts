import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request as it came. */
export type Received = { headers: IncomingHttpHeaders; body: string; url: string };

/** What a receiver answers: a status, and headers if it likes. */
export type Answer = number | { status: number; headers?: Record<string, string>; body?: string };

/** A real HTTP server that keeps what it is sent. */
export type Receiver = {
  url: string;
  received: Received[];
  close(): Promise<void>;
};

/** Starts one. */
export async function startReceiver(
  answer: (received: Received) => Answer | Promise<Answer>,
): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const one = { headers: request.headers, body: await text(request), url: request.url ?? '' };
    received.push(one);
    const given = await answer(one);
    const { status, headers = {}, body = '' } = typeof given === 'number' ? { status: given } : given;
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
