import { startedByNpm } from './config.ts';

/** A second signal within this time is the first one, passed on by npm as well. */
const echoMs = 1000;

/**
 * Ends the program once `stop` is done: at Ctrl-C, `kill`, the end of its terminal or of the npm that started it, and at an
 * error that nobody caught. A second signal ends it at once.
 */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stoppingSince: number | undefined;
  const end = async (code: number) => {
    if (stoppingSince !== undefined) return;
    stoppingSince = performance.now();
    process.exit(await stopWith(stop, code));
  };
  const endOrForce = () => {
    if (stoppingSince !== undefined && performance.now() - stoppingSince > echoMs) process.exit(1);
    void end(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, endOrForce);
  process.on('uncaughtException', error => {
    console.error('The local cloud has failed and stops.', error);
    void end(1);
  });
  // Whoever read the output may be gone before the data is on disk.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  if (startedByNpm()) onParentGone(() => void end(0));
}

async function stopWith(stop: () => Promise<void>, code: number): Promise<number> {
  try {
    await stop();
    return code;
  } catch (error) {
    console.error(error);
    return 1;
  }
}

/** npm passes signals on, but a `kill -9` of it would leave its script running unseen. */
function onParentGone(act: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, 200).unref();
}
