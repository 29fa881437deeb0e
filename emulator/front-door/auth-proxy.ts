import { Agent, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { sendProblem } from '../run/proxy/problem.ts';

/** Passes requests on to the Authentication emulator. */
export type AuthProxy = {
  handle(request: IncomingMessage, response: ServerResponse): void;
  stop(): void;
};

/**
 * Serves the sign-in REST API under the front door's own origin, so that the page needs no permission to speak to another one
 * (Content-Security-Policy). Administration, which the emulator grants to anyone who says `Bearer owner`, is not passed on.
 *
 * @param address Host and port of the emulator.
 */
export function authProxy(address: string): AuthProxy {
  // Each request has a connection of its own: one that is kept may be closed by the emulator as the next request goes out on it.
  const agent = new Agent();
  const { hostname: host, port } = new URL(`http://${address}`);
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    const { authorization: _, ...headers } = request.headers;
    const onward = httpRequest({ agent, host, port, method: request.method, path: request.url, headers });
    onward.once('response', answer => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.once('error', () => sendProblem(response, 502, 'The Authentication emulator does not answer.'));
    request.pipe(onward);
  };
  return { handle, stop: () => agent.destroy() };
}
