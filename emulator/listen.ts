import type { Server } from 'node:http';

/**
 * Has a server listen.
 *
 * @param port 0 takes any free one.
 * @returns Host and port, as `LocalService.address` gives them.
 * @throws Error saying which address is taken.
 */
export function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', cause => reject(cannotListen(`${host}:${port}`, cause)));
    server.listen(port, host, () => {
      const bound = server.address();
      resolve(`${host}:${typeof bound === 'object' ? bound?.port : port}`);
    });
  });
}

/** What a server that cannot have its address says. */
export function cannotListen(address: string, cause: unknown): Error {
  return new Error(`${address} cannot be listened on. Free the port or choose another.`, { cause });
}

/** Ends a server once it has answered what it is being asked; idle connections do not hold it up. */
export async function stopListening(server: Server): Promise<void> {
  const closed = new Promise(resolve => server.close(resolve));
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  await closed;
  clearInterval(sweep);
}

/** Ends a server at once; what it is being asked is broken off. */
export async function hangUp(server: Server): Promise<void> {
  const closed = new Promise(resolve => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
