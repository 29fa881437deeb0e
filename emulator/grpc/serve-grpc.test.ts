import { RevisionsClient, ServicesClient } from '@google-cloud/run';
import { CloudSchedulerClient } from '@google-cloud/scheduler';
import { expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { type Faults, noFaults } from '../faults/fault.ts';
import { GrpcError } from './grpc-error.ts';
import { type GrpcMethod, type GrpcMethods, type GrpcService, grpcMethod } from './grpc-service.ts';
import { serveGrpc } from './serve-grpc.ts';
import { localClientOptions } from './testing/client-options.ts';
import { closedAtEnd, serveForTest } from './testing/serve-for-test.ts';

const job = 'projects/p/locations/l/jobs/j';

function scheduler(methods: GrpcMethods): GrpcService {
  const service = 'google.cloud.scheduler.v1.CloudScheduler';
  return { name: 'scheduler', protos: '@google-cloud/scheduler', service, methods };
}

async function schedulerClient(methods: GrpcMethods, faults?: Faults) {
  return closedAtEnd(new CloudSchedulerClient(await serveForTest([scheduler(methods)], faults)));
}

/** A GetJob that notes the request as the method was given it. */
function noting(seen: unknown[]): GrpcMethod {
  return request => {
    seen.push(request);
    return { name: job };
  };
}

test('A method gets its request and its reply reaches the client', async () => {
  const client = await schedulerClient({
    GetJob: grpcMethod(z.object({ name: z.string() }), request => request),
  });
  expect((await client.getJob({ name: job }))[0].name).toBe(job);
});

test('Requests carry 64-bit integers and enums as strings, bytes as Buffer, absent messages as null', async () => {
  const seen: unknown[] = [];
  const client = await schedulerClient({ CreateJob: noting(seen) });
  await client.createJob({
    parent: 'projects/p/locations/l',
    job: {
      name: job,
      httpTarget: { uri: 'http://x', httpMethod: 'PUT', body: Buffer.from('hi') },
      attemptDeadline: { seconds: 60 },
    },
  });
  expect(seen).toMatchObject([
    {
      job: {
        httpTarget: { httpMethod: 'PUT', body: Buffer.from('hi') },
        attemptDeadline: { seconds: '60', nanos: 0 },
        retryConfig: null,
        timeZone: '',
        state: 'STATE_UNSPECIFIED',
      },
    },
  ]);
});

test('Replies are written from the same form', async () => {
  const reply = {
    name: job,
    state: 'PAUSED',
    scheduleTime: { seconds: '1790000000', nanos: 5 },
    httpTarget: { uri: 'http://x', body: Buffer.from('hi') },
  };
  const client = await schedulerClient({ GetJob: () => reply });
  expect((await client.getJob({ name: job }))[0]).toMatchObject(reply);
});

test('An Any in a reply is written from its @type', async () => {
  const options = await serveForTest([
    {
      name: 'run',
      protos: '@google-cloud/run',
      service: 'google.cloud.run.v2.Services',
      methods: {
        UpdateService: () => ({
          name: 'operations/1',
          done: true,
          response: { '@type': 'type.googleapis.com/google.cloud.run.v2.Service', uri: 'https://x' },
        }),
      },
    },
  ]);
  const client = closedAtEnd(new ServicesClient(options));
  const [operation] = await client.updateService({ service: { name: 'projects/p/locations/l/services/s' } });
  expect((await operation.promise())[0]).toMatchObject({ uri: 'https://x' });
});

test('A method that is not given answers UNIMPLEMENTED and says which', async () => {
  const client = await schedulerClient({});
  await expect(client.getJob({ name: job })).rejects.toMatchObject({
    code: 12,
    details: 'The local cloud does not serve google.cloud.scheduler.v1.CloudScheduler/GetJob.',
  });
});

test('A GrpcError becomes its status', async () => {
  const client = await schedulerClient({
    GetJob: () => {
      throw new GrpcError('NOT_FOUND', 'No such job.');
    },
  });
  await expect(client.getJob({ name: job })).rejects.toMatchObject({ code: 5, details: 'No such job.' });
});

test('A request that does not fit the schema answers INVALID_ARGUMENT and names the field', async () => {
  const client = await schedulerClient({
    GetJob: grpcMethod(z.object({ name: z.string().max(3, 'is too long') }), request => request),
  });
  await expect(client.getJob({ name: job })).rejects.toMatchObject({
    code: 3,
    details: 'name: is too long',
  });
});

test('Any other error is logged and answered INTERNAL without its message', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => log.mockRestore());
  const client = await schedulerClient({ GetJob: () => Promise.reject(new Error('secret')) });
  const refusal = client.getJob({ name: job });
  await expect(refusal).rejects.toMatchObject({ code: 13, details: expect.not.stringContaining('secret') });
  expect(log).toHaveBeenCalledOnce();
});

test('A reply that does not fit its proto answers INTERNAL and the server lives on', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => log.mockRestore());
  const replies = [{ httpTarget: 'not a message' }, { name: job }];
  const client = await schedulerClient({ GetJob: () => replies.shift() ?? {} });
  await expect(client.getJob({ name: job })).rejects.toMatchObject({ code: 13 });
  expect((await client.getJob({ name: job }))[0].name).toBe(job);
});

test('A fault strikes before the method, with its gRPC code', async () => {
  const seen: unknown[] = [];
  const faults: Faults = {
    strike: async (target, operation) => ({
      id: `${target}/${operation}`,
      target,
      probability: 1,
      error: 'RESOURCE_EXHAUSTED',
    }),
  };
  const client = await schedulerClient({ GetJob: noting(seen) }, faults);
  await expect(client.getJob({ name: job }, { maxRetries: 0 })).rejects.toMatchObject({
    code: 8,
    details: expect.stringContaining('scheduler/GetJob'),
  });
  expect(seen).toEqual([]);
});

test('A call given up by its deadline leaves the server working', async () => {
  const slow = Promise.withResolvers<object>();
  const client = await schedulerClient({ GetJob: () => slow.promise, ListJobs: () => ({}) });
  const call = client.getJob({ name: job }, { timeout: 50, retry: null });
  await expect(call).rejects.toMatchObject({ code: 4 });
  slow.resolve({ name: job });
  expect(await client.listJobs({ parent: 'projects/p/locations/l' })).toHaveLength(3);
});

test('Several services share one port', async () => {
  const revisions: GrpcService = {
    name: 'run',
    protos: '@google-cloud/run',
    service: 'google.cloud.run.v2.Revisions',
    methods: { GetRevision: () => ({ name: 'r' }) },
  };
  const options = await serveForTest([scheduler({ GetJob: () => ({ name: 'j' }) }), revisions]);
  const jobs = closedAtEnd(new CloudSchedulerClient(options));
  expect((await jobs.getJob({ name: job }))[0].name).toBe('j');
  const revisionsClient = closedAtEnd(new RevisionsClient(options));
  const name = 'projects/p/locations/l/services/s/revisions/r';
  expect((await revisionsClient.getRevision({ name }))[0].name).toBe('r');
});

test('A method that the protos do not know refuses to start', async () => {
  await expect(serveForTest([scheduler({ GetJbo: () => ({}) })])).rejects.toThrow('no unary method GetJbo');
});

test('A port that is taken refuses to start and says which', async () => {
  const { port } = await serveForTest([]);
  const second = serveGrpc({ host: '127.0.0.1', port, services: [], faults: noFaults });
  await expect(second).rejects.toThrow(`127.0.0.1:${port} cannot be listened on`);
});

test('Stopping does not wait for a call that never ends', async () => {
  const reached = Promise.withResolvers<void>();
  const never = scheduler({
    GetJob: () => {
      reached.resolve();
      return new Promise<object>(() => {});
    },
  });
  const server = await serveGrpc({ host: '127.0.0.1', port: 0, services: [never], faults: noFaults });
  const client = closedAtEnd(new CloudSchedulerClient(localClientOptions(server.address)));
  const call = expect(client.getJob({ name: job }, { retry: null })).rejects.toThrow();
  await reached.promise;
  await server.stop();
  await call;
});
