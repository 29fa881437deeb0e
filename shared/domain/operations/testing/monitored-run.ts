import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { serveForTest } from '@chatterfix/emulator/grpc/testing/serve-for-test.ts';
import { hangUp, listen } from '@chatterfix/emulator/listen.ts';
import { testRecord } from '@chatterfix/emulator/run/testing/test-record.ts';
import { startTestRun, type TestRunOptions } from '@chatterfix/emulator/run/testing/test-run.ts';
import { ensureJobs } from '@chatterfix/emulator/scheduler/ensure-jobs.ts';
import { startScheduler } from '@chatterfix/emulator/scheduler/start-scheduler.ts';
import { functionRecord } from '@chatterfix/emulator/testing/function-record.ts';
import { stoppedAtEnd } from '@chatterfix/emulator/testing/stopped-at-end.ts';
import { temporaryFolder } from '@chatterfix/emulator/testing/temporary-folder.ts';
import { onTestFinished } from 'vitest';
import { createProbe } from '../../../platform/probe/probe.ts';
import { openRunServices } from '../../../platform/run/run-services.ts';
import { testDeps } from '../../../testing/test-organisation.ts';
import type { MonitorDeps } from '../deps.ts';

/** Names of services, each with those it depends on. */
export type Graph = Readonly<Record<string, readonly string[]>>;

/** The local Cloud Run with real processes of some services, a monitor that watches them, and a job `nightly`. */
export async function monitoredRun(graph: Graph, options: TestRunOptions = {}) {
  const records = Object.keys(graph).map(name => testRecord(name));
  let handle: Awaited<ReturnType<typeof startTestRun>>['run']['handle'] | undefined;
  const server = createServer((request, response) => {
    const [, service = '', path = '/'] = /^\/run\/([^/]+)(\/.*)?$/.exec(request.url ?? '') ?? [];
    void handle?.({ service, request, response, path });
  });
  const address = await listen(server, '127.0.0.1', 0);
  const uriOf = (service: string) => `http://${address}/run/${service}`;
  const { run } = await startTestRun(records, { uriOf, ...options });
  handle = run.handle;
  onTestFinished(() => hangUp(server));
  const scheduler = stoppedAtEnd(startScheduler({ stateDir: temporaryFolder(), publish: async () => {} }));
  const { apiEndpoint, port } = await serveForTest([...run.grpcServices, scheduler.service]);
  const place = { project: 'demo-test', region: 'us-central1', grpcEndpoint: `${apiEndpoint}:${port}` };
  const deps: MonitorDeps = {
    store: testDeps().store,
    run: openRunServices(place),
    probe: createProbe({ timeoutMs: 500 }),
    watched: records.map(({ name, summary }) => ({
      name,
      summary,
      dependsOn: graph[name] ?? [],
    })),
    wait: milliseconds => wait(milliseconds / 10),
  };
  /** The process of a service that is ready now. */
  const pidOf = (service: string): number => {
    const found = run.processes().find(one => one.service === service && one.state === 'ready');
    if (!found) throw new Error(`${service} has no process.`);
    return found.pid;
  };
  ensureJobs([functionRecord({ name: 'nightly', trigger: { schedule: '0 2 * * *', timeZone: 'Etc/UTC' } })], {
    jobs: scheduler.jobs,
    parent: `projects/${place.project}/locations/${place.region}`,
    frontDoor: address,
  });
  return { deps, run, pidOf, place };
}
