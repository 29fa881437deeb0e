/** A second signal within this time is the first one, passed on by npm as well. */
const echoMs = 1000;

/**
 * Ends the program at Ctrl-C, `kill` or the end of its terminal once `stop` is done, and at once when asked a second time.
 * An error that nobody caught ends it in the same way.
 */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stoppingSince: number | undefined;
  const end = async (code: number) => {
    if (stoppingSince === undefined) {
      stoppingSince = performance.now();
      process.exit(await stopWith(stop, code));
    }
    if (performance.now() - stoppingSince > echoMs) process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
  process.on('uncaughtException', error => {
    console.error('The local cloud has failed and stops.', error);
    void end(1);
  });
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
