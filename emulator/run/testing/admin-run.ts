import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';
import { type protos, RevisionsClient, ServicesClient } from '@google-cloud/run';
import { closedAtEnd, serveForTest } from '../../grpc/testing/serve-for-test.ts';
import { startTestRun, type TestRunOptions } from './test-run.ts';

type Service = protos.google.cloud.run.v2.IService;

export const parent = 'projects/demo-test/locations/us-central1';
export const name = `${parent}/services/cmms`;

/** A run with the service `cmms` and Google's clients for its Admin API. */
export async function startAdminRun(records: FunctionRecord[], options: TestRunOptions = {}) {
  const started = await startTestRun(records, options);
  const clientOptions = await serveForTest(started.run.grpcServices);
  const client = closedAtEnd(new ServicesClient(clientOptions));
  const revisions = closedAtEnd(new RevisionsClient(clientOptions));

  const get = async () => (await client.getService({ name }))[0];
  /** Changes the fields that the mask names, or all, and waits until that is rolled out. */
  const update = async (service: Service, ...paths: string[]) => {
    const [operation] = await client.updateService({ service: { name, ...service }, updateMask: { paths } });
    await operation.promise();
    return get();
  };
  const annotate = (value: string) =>
    update({ template: { annotations: { reason: value } } }, 'template.annotations');
  /** Sets the environment of the next revision. */
  const setEnvironment = async (env: Record<string, string>) => {
    const { template } = await get();
    const variables = Object.entries(env).map(([key, value]) => ({ name: key, value }));
    const containers = template?.containers?.map(container => ({ ...container, env: variables }));
    return update({ template: { containers: containers ?? [] } }, 'template.containers');
  };
  return { ...started, client, revisions, get, update, annotate, setEnvironment };
}

/** `cmms-00001-abc` of a revision's full name. */
export function shortName(revision: string | null | undefined): string {
  return revision?.split('/').at(-1) ?? '';
}
