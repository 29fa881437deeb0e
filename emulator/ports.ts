import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the ports that systems give to outgoing connections: Linux from 32768, others from 49152. */
const [lowest, beyond] = [10_000, 32_768];
const mostTries = 100;

/** A port that nothing listens on, and that no outgoing connection is given before it is listened on. */
export async function freePort(host: string): Promise<number> {
  for (let tried = 0; tried < mostTries; tried++) {
    const port = randomInt(lowest, beyond);
    if (!(await portInUse(host, port))) return port;
  }
  throw new Error(`There is no free port on ${host}.`);
}

/** Whether something else listens on this port already. */
export function portInUse(host: string, port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(true));
    server.listen(port, host, () => server.close(() => resolve(false)));
  });
}
