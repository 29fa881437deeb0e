import { createServer } from 'node:http';
import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';
import { onTestFinished } from 'vitest';
import { noFaults } from '../../faults/fault.ts';
import { hangUp, listen } from '../../listen.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { type RunOptions, startRun } from '../start-run.ts';
import { testLaunch } from './test-launch.ts';

export type TestRunOptions = Partial<RunOptions> & {
  /** The environment of all processes. */
  env?: NodeJS.ProcessEnv;
};

/** Runs `program.ts` for each record, behind an HTTP server that passes all it gets to the first of them. */
export async function startTestRun(records: FunctionRecord[], options: TestRunOptions = {}) {
  const lines: string[] = [];
  const run = startRun({
    project: 'demo-test',
    location: 'us-central1',
    functions: records.map(record => ({ record, version: '1' })),
    launch: testLaunch(options.env),
    stateDir: options.stateDir ?? temporaryFolder(),
    faults: noFaults,
    uriOf: service => `http://127.0.0.1/run/${service}`,
    onLog: (_, line) => lines.push(line),
    ...options,
  });
  const service = records[0]?.name ?? '';
  const server = createServer((request, response) => {
    void run.handle({ service, request, response, path: request.url ?? '/' });
  });
  const url = `http://${await listen(server, '127.0.0.1', 0)}`;
  const stop = async () => {
    await hangUp(server);
    await run.stop();
  };
  onTestFinished(stop);
  return { run, url, lines, stop };
}
