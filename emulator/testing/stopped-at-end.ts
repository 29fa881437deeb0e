import { onTestFinished } from 'vitest';

/** Stops a service when the test ends, unless the test has stopped it before. */
export function stoppedAtEnd<Service extends { stop(): Promise<void> }>(service: Service): Service {
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= service.stop();
    return stopped;
  };
  onTestFinished(stop);
  return { ...service, stop };
}
