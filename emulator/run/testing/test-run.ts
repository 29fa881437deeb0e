import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';
import { onTestFinished } from 'vitest';
import { noFaults } from '../../faults/fault.ts';
import { type RunOptions, startRun } from '../start-run.ts';
import { testLaunch } from './test-launch.ts';

/** A folder that is removed after the test. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chatterfix-run-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

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
    stateDir: options.stateDir ?? testFolder(),
    faults: noFaults,
    uriOf: service => `http://127.0.0.1/run/${service}`,
    onLog: (_, line) => lines.push(line),
    ...options,
  });
  const service = records[0]?.name ?? '';
  const server = createServer((request, response) => {
    void run.handle({ service, request, response, path: request.url ?? '/' });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await run.stop();
  };
  onTestFinished(stop);
  const url = `http://127.0.0.1:${portOf(server.address())}`;
  return { run, url, lines, stop };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
  return address.port;
}
