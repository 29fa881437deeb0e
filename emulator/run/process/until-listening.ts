import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const askEveryMs = 10;

/**
 * Resolves when something on this machine listens on the port: Cloud Run's default start-up probe.
 *
 * @throws The signal's reason when it is aborted first.
 */
export async function untilListening(port: number, signal: AbortSignal): Promise<void> {
  while (!(await listens(port))) {
    await wait(askEveryMs);
    signal.throwIfAborted();
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}
