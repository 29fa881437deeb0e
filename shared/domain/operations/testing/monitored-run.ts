import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { createFaults } from '@chatterfix/emulator/faults/create-faults.ts';
import { closedAtEnd, serveForTest } from '@chatterfix/emulator/grpc/testing/serve-for-test.ts';
import { hangUp, listen } from '@chatterfix/emulator/listen.ts';
import { testRecord } from '@chatterfix/emulator/run/testing/test-record.ts';
import { startTestRun } from '@chatterfix/emulator/run/testing/test-run.ts';
import { ensureJobs } from '@chatterfix/emulator/scheduler/ensure-jobs.ts';
import { startScheduler } from '@chatterfix/emulator/scheduler/start-scheduler.ts';
import { functionRecord } from '@chatterfix/emulator/testing/function-record.ts';
import { stoppedAtEnd } from '@chatterfix/emulator/testing/stopped-at-end.ts';
import { temporaryFolder } from '@chatterfix/emulator/testing/temporary-folder.ts';
import { ServicesClient } from '@google-cloud/run';
import type { ClientOptions } from 'google-gax';
import { onTestFinished } from 'vitest';
import { createProbe } from '../../../platform/probe/probe.ts';
import { openRunServices } from '../../../platform/run/run-services.ts';
import { testDeps } from '../../../testing/test-organisation.ts';
import type { MonitorDeps } from '../deps.ts';

/** Names of services, each with those it depends on. */
export type Graph = Readonly<Record<string, readonly string[]>>;

/** The local Cloud Run with real processes of some services, a monitor that watches them, and a job `nightly`. */
export async function monitoredRun(graph: Graph) {
  const records = Object.keys(graph).map(name => testRecord(name));
  const faults = createFaults();
  let handle: Awaited<ReturnType<typeof startTestRun>>['run']['handle'] | undefined;
  const server = createServer((request, response) => {
    const [, service = '', path = '/'] = /^\/run\/([^/]+)(\/.*)?$/.exec(request.url ?? '') ?? [];
    void handle?.({ service, request, response, path });
  });
  const frontDoor = await listen(server, '127.0.0.1', 0);
  const uriOf = (service: string) => `http://${frontDoor}/run/${service}`;
  const { run } = await startTestRun(records, { uriOf, faults });
  handle = run.handle;
  onTestFinished(() => hangUp(server));
  const scheduler = stoppedAtEnd(startScheduler({ stateDir: temporaryFolder(), publish: async () => {} }));
  const clientOptions = await serveForTest([...run.grpcServices, scheduler.service], faults);
  const { apiEndpoint, port } = clientOptions;
  const place = { project: 'demo-test', region: 'us-central1', grpcEndpoint: `${apiEndpoint}:${port}` };
  const parent = `projects/${place.project}/locations/${place.region}`;
  ensureJobs([nightly], { jobs: scheduler.jobs, parent, frontDoor });
  const deps: MonitorDeps = {
    store: testDeps().store,
    run: openRunServices(place),
    probe: createProbe({ timeoutMs: 500 }),
    watched: records.map(({ name, summary, component }) => ({
      name,
      summary,
      component,
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
  /** Stops the process of a service, which goes on at the end of the test, so as not to hold it up. */
  const freeze = (service: string): number => {
    const pid = pidOf(service);
    process.kill(pid, 'SIGSTOP');
    onTestFinished(() => thaw(pid));
    return pid;
  };
  return { deps, run, pidOf, freeze, place, faults, deploy: deployer(clientOptions, parent) };
}

const nightly = functionRecord({
  name: 'nightly',
  trigger: { schedule: '0 2 * * *', timeZone: 'Etc/UTC' },
});

/** Has a stopped process go on, unless it is gone. */
export function thaw(pid: number): void {
  try {
    process.kill(pid, 'SIGCONT');
  } catch {
    // It was replaced, and has been killed.
  }
}

/** Gives a service a new revision with this environment, as a deployment does. */
function deployer(options: ClientOptions, parent: string) {
  const client = closedAtEnd(new ServicesClient(options));
  return async (service: string, env: Record<string, string>) => {
    const [found] = await client.getService({ name: `${parent}/services/${service}` });
    const variables = Object.entries(env).map(([name, value]) => ({ name, value }));
    const containers = found.template?.containers?.map(container => ({ ...container, env: variables })) ?? [];
    const template = { ...found.template, revision: '', containers };
    const [operation] = await client.updateService({ service: { ...found, template } });
    await operation.promise();
  };
}
