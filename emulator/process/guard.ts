import { type ChildProcess, spawn } from 'node:child_process';
import type { Writable } from 'node:stream';

/**
 * Makes sure that a child, spawned `detached`, and all it has started end when this process does, however this process ends.
 */
export function guard(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined) return;
  watchdog ??= startWatchdog();
  const { write } = watchdog;
  write(`+${pid}\n`);
  child.once('exit', () => write(`-${pid}\n`));
}

type Watchdog = { write(line: string): void };
let watchdog: Watchdog | undefined;

function startWatchdog(): Watchdog {
  const dog = spawn(process.execPath, [`${import.meta.dirname}/watchdog.ts`], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  dog.unref();
  unrefPipe(dog.stdin);
  dog.stdin.on('error', () => {});
  return { write: line => dog.stdin.write(line) };
}

/** The pipe is a `net.Socket`, though its type does not say so; unreferenced, it does not keep this process alive. */
function unrefPipe(pipe: Writable): void {
  if ('unref' in pipe && typeof pipe.unref === 'function') pipe.unref();
}
