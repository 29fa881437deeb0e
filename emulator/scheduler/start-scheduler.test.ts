import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudSchedulerClient, type protos } from '@google-cloud/scheduler';
import { describe, expect, onTestFinished, test } from 'vitest';
import { eventually } from '../delivery/testing/eventually.ts';
import { startReceiver } from '../delivery/testing/receiver.ts';
import { noFaults } from '../faults/fault.ts';
import { localClientOptions } from '../grpc/client-options.ts';
import { serveGrpc } from '../grpc/serve-grpc.ts';
import { freePort } from '../ports.ts';
import type { TopicMessage } from '../pubsub/open-publisher.ts';
import { startScheduler } from './start-scheduler.ts';

type JobMessage = protos.google.cloud.scheduler.v1.IJob;

const parent = 'projects/demo/locations/us-central1';
const name = `${parent}/jobs/nightly`;
const newFolder = () => mkdtempSync(join(tmpdir(), 'chatterfix-scheduler-'));

/** A clock that stands still until it is set. What waits for a time looks at it again when that would have come. */
function handClock(instant: string) {
  let shown = new Date(instant);
  const set = (time: string) => {
    shown = new Date(time);
  };
  return { now: () => shown, set };
}

/** The scheduler with Google's client; `published` is what its jobs publish. */
async function scheduler(options: { stateDir?: string; now?: () => Date; refuse?: boolean } = {}) {
  const { stateDir = newFolder(), now = () => new Date(), refuse = false } = options;
  const published: TopicMessage[] = [];
  const publish = async (message: TopicMessage) => {
    if (refuse) throw new Error('NOT_FOUND: no such topic');
    published.push(message);
  };
  const { service, stop } = startScheduler({ stateDir, publish, now });
  const server = await serveGrpc({ host: '127.0.0.1', port: 0, services: [service], faults: noFaults });
  const client = new CloudSchedulerClient(localClientOptions(server.address));
  onTestFinished(async () => {
    await client.close();
    await server.stop();
    await stop();
  });
  const create = async (job: JobMessage) => (await client.createJob({ parent, job }))[0];
  const get = async () => (await client.getJob({ name }))[0];
  return { client, create, get, published, stateDir, stop };
}

const http = (uri: string): JobMessage => ({ name, schedule: '0 3 * * *', httpTarget: { uri } });
const seconds = (count: number) => ({ seconds: count });

describe('a job that is created', () => {
  test('is given back with defaults, enabled, and its next time', async () => {
    const { create, get } = await scheduler({ now: handClock('2026-11-21T10:00:00Z').now });
    const job = await create({
      ...http('http://localhost/x'),
      timeZone: 'Europe/Berlin',
      description: 'Nightly',
    });
    expect(job).toMatchObject({
      name,
      description: 'Nightly',
      schedule: '0 3 * * *',
      timeZone: 'Europe/Berlin',
      state: 'ENABLED',
      target: 'httpTarget',
      httpTarget: { uri: 'http://localhost/x', httpMethod: 'POST', headers: {} },
      attemptDeadline: { seconds: '180', nanos: 0 },
      retryConfig: {
        retryCount: 0,
        maxRetryDuration: { seconds: '0' },
        minBackoffDuration: { seconds: '5' },
        maxBackoffDuration: { seconds: '3600' },
        maxDoublings: 5,
      },
      scheduleTime: { seconds: `${Date.parse('2026-11-22T02:00:00Z') / 1000}`, nanos: 0 },
      userUpdateTime: { seconds: `${Date.parse('2026-11-21T10:00:00Z') / 1000}` },
      lastAttemptTime: null,
      status: null,
    });
    expect(await get()).toEqual(job);
  });

  test('keeps each setting', async () => {
    const { create, get } = await scheduler();
    const settings: JobMessage = {
      name,
      description: 'All of it',
      schedule: '*/5 9-17 * * MON-FRI',
      timeZone: 'America/New_York',
      httpTarget: {
        uri: 'https://example.com/a?b=c',
        httpMethod: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: Buffer.from('{"ü":1}'),
        oidcToken: { serviceAccountEmail: 'robot@example.com', audience: 'https://example.com' },
      },
      retryConfig: {
        retryCount: 3,
        maxRetryDuration: { seconds: '600', nanos: 0 },
        minBackoffDuration: { seconds: '1', nanos: 500_000_000 },
        maxBackoffDuration: { seconds: '60', nanos: 0 },
        maxDoublings: 2,
      },
      attemptDeadline: { seconds: '30', nanos: 0 },
    };
    await create(settings);
    expect(await get()).toMatchObject(settings);
  });

  test('gets a name of its own when it has none, and UTC when it has no zone', async () => {
    const { create } = await scheduler();
    const job = await create({ schedule: '0 3 * * *', httpTarget: { uri: 'http://localhost/' } });
    expect(job.name).toMatch(/^projects\/demo\/locations\/us-central1\/jobs\/[\w-]+$/);
    expect(job.timeZone).toBe('UTC');
  });

  test('may not have the name of another', async () => {
    const { create } = await scheduler();
    await create(http('http://localhost/'));
    await expect(create(http('http://localhost/'))).rejects.toMatchObject({ code: 6 });
  });

  test.each<[string, JobMessage, string]>([
    ['a schedule that is none', { schedule: 'every day' }, 'schedule: must be a unix-cron schedule'],
    ['no schedule', { schedule: '' }, 'schedule: must be'],
    ['a zone that is none', { timeZone: 'Mars/Olympus' }, 'timeZone: must be a name of the tz database'],
    ['no target', { httpTarget: null }, 'target: must be an http_target or a pubsub_target'],
    ['a target without a protocol', { httpTarget: { uri: 'localhost/x' } }, 'httpTarget.uri: must be a URL'],
    ['a file for a target', { httpTarget: { uri: 'file:///etc/passwd' } }, 'httpTarget.uri: must be a URL'],
    [
      'a body on a GET',
      { httpTarget: { uri: 'http://x/', httpMethod: 'GET', body: Buffer.from('x') } },
      'httpTarget.body: may only be there',
    ],
    [
      'an OAuth token',
      { httpTarget: { uri: 'http://x/', oauthToken: { serviceAccountEmail: 'a@b.c' } } },
      'oauthToken: is not served',
    ],
    [
      'a topic that is none',
      { httpTarget: null, pubsubTarget: { topicName: 'events', data: Buffer.from('x') } },
      'pubsubTarget.topicName: must be projects/{project}/topics/{topic}',
    ],
    [
      'an empty message',
      { httpTarget: null, pubsubTarget: { topicName: 'projects/demo/topics/events' } },
      'pubsubTarget.data: must not be empty',
    ],
    ['too many retries', { retryConfig: { retryCount: 6 } }, 'retryConfig.retryCount'],
    [
      'a back-off that shrinks',
      { retryConfig: { minBackoffDuration: seconds(60), maxBackoffDuration: seconds(5) } },
      'retryConfig.minBackoffDuration: must not be longer',
    ],
    [
      'too short a deadline',
      { attemptDeadline: seconds(14) },
      'attemptDeadline: must be 15 seconds at least',
    ],
    [
      'too long a deadline',
      { attemptDeadline: seconds(1801) },
      'attemptDeadline: must be 30 minutes at most',
    ],
    ['a name elsewhere', { name: 'projects/demo/locations/europe-west1/jobs/x' }, 'is not in projects/demo'],
    ['a name that is none', { name: `${parent}/jobs/a b` }, 'name: '],
    ['too long a description', { description: 'x'.repeat(501) }, 'description: '],
  ])('may not have %s', async (_, faulty, complaint) => {
    const { create } = await scheduler();
    const details = expect.stringContaining(complaint);
    await expect(create({ ...http('http://localhost/'), ...faulty })).rejects.toMatchObject({
      code: 3,
      details,
    });
  });
});

describe('a job that is updated', () => {
  test('changes what the mask names, and nothing else', async () => {
    const { client, create } = await scheduler({ now: handClock('2026-11-21T10:00:00Z').now });
    await create({ ...http('http://localhost/'), description: 'Before', retryConfig: { retryCount: 2 } });
    const [job] = await client.updateJob({
      job: { name, schedule: '0 4 * * *', description: 'After', retryConfig: { maxDoublings: 3 } },
      updateMask: { paths: ['schedule', 'retry_config.max_doublings'] },
    });
    expect(job).toMatchObject({
      schedule: '0 4 * * *',
      description: 'Before',
      retryConfig: { retryCount: 2, maxDoublings: 3 },
      httpTarget: { uri: 'http://localhost/' },
      scheduleTime: { seconds: `${Date.parse('2026-11-22T04:00:00Z') / 1000}` },
    });
  });

  test('takes all settings without a mask', async () => {
    const { client, create } = await scheduler();
    await create({ ...http('http://localhost/'), description: 'Before' });
    const [job] = await client.updateJob({ job: { ...http('http://localhost/b'), schedule: '0 4 * * *' } });
    expect(job).toMatchObject({
      description: '',
      schedule: '0 4 * * *',
      httpTarget: { uri: 'http://localhost/b' },
    });
  });

  test('may change the kind of its target', async () => {
    const { client, create } = await scheduler();
    await create(http('http://localhost/'));
    const pubsubTarget = { topicName: 'projects/demo/topics/events', attributes: { at: 'night' } };
    const [job] = await client.updateJob({
      job: { name, pubsubTarget },
      updateMask: { paths: ['pubsub_target'] },
    });
    expect(job).toMatchObject({ target: 'pubsubTarget', pubsubTarget });
  });

  test('leaves what only the scheduler sets', async () => {
    const { client, create } = await scheduler();
    const before = await create(http('http://localhost/'));
    const [job] = await client.updateJob({
      job: { name, state: 'PAUSED', scheduleTime: seconds(0) },
      updateMask: { paths: ['state', 'schedule_time'] },
    });
    expect(job).toMatchObject({ state: 'ENABLED', scheduleTime: before.scheduleTime });
  });

  test('stays paused', async () => {
    const { client, create } = await scheduler();
    await create(http('http://localhost/'));
    await client.pauseJob({ name });
    const [job] = await client.updateJob({
      job: { name, schedule: '0 4 * * *' },
      updateMask: { paths: ['schedule'] },
    });
    expect(job.state).toBe('PAUSED');
  });

  test.each([
    ['an unknown field', { name }, ['colour'], 'colour'],
    ['a setting that is none', { name, timeZone: 'Mars/Olympus' }, ['time_zone'], 'timeZone: must be'],
    ['no target at all', { name }, ['http_target'], 'target: must be'],
  ])('may not be given %s', async (_, job, paths, complaint) => {
    const { client, create } = await scheduler();
    await create(http('http://localhost/'));
    const details = expect.stringContaining(complaint);
    await expect(client.updateJob({ job, updateMask: { paths } })).rejects.toMatchObject({
      code: 3,
      details,
    });
  });
});

describe('a list', () => {
  test('comes in pages, in the order of the names', async () => {
    const { client, create } = await scheduler();
    for (const id of ['c', 'a', 'e', 'b', 'd'])
      await create({ ...http('http://localhost/'), name: `${parent}/jobs/${id}` });
    const pages: unknown[] = [];
    for await (const job of client.listJobsAsync({ parent, pageSize: 2 }, { autoPaginate: false }))
      pages.push(job.name?.at(-1));
    expect(pages).toEqual(['a', 'b', 'c', 'd', 'e']);
    const [first, , reply] = await client.listJobs({ parent, pageSize: 2 }, { autoPaginate: false });
    expect(first.map(job => job.name?.at(-1))).toEqual(['a', 'b']);
    expect(reply?.nextPageToken).toMatch(/./);
  });

  test('holds the jobs of its location alone', async () => {
    const { client, create } = await scheduler();
    await create(http('http://localhost/'));
    const [elsewhere] = await client.listJobs({ parent: 'projects/demo/locations/europe-west1' });
    expect(elsewhere).toEqual([]);
  });
});

describe('a job that is due', () => {
  const hourly = (uri: string) => ({ ...http(uri), schedule: '0 * * * *' });
  const other = `${parent}/jobs/other`;

  /** It is a moment before one o’clock. */
  async function justBefore() {
    const clock = handClock('2026-07-01T12:59:59.950Z');
    return { clock, ...(await scheduler({ now: clock.now })) };
  }

  test('makes its request with Cloud Scheduler’s headers', async () => {
    const { address, received } = await startReceiver();
    const { clock, create, get } = await justBefore();
    await create({
      name,
      schedule: '0 * * * *',
      timeZone: 'America/Los_Angeles',
      httpTarget: {
        uri: `http://${address}/hook?a=1`,
        headers: {
          'X-Own': 'yes',
          'User-Agent': 'me',
          'X-CloudScheduler-JobName': 'forged',
          Host: 'elsewhere',
        },
        body: Buffer.from('hello'),
      },
    });
    clock.set('2026-07-01T13:00:00Z');
    await eventually(() => expect(received).toHaveLength(1));
    expect(received[0]).toMatchObject({
      method: 'POST',
      path: '/hook?a=1',
      headers: {
        host: address,
        'content-type': 'application/octet-stream',
        'content-length': '5',
        'user-agent': 'Google-Cloud-Scheduler',
        'x-cloudscheduler': 'true',
        'x-cloudscheduler-jobname': 'nightly',
        'x-cloudscheduler-scheduletime': '2026-07-01T06:00:00-07:00',
        'x-own': 'yes',
      },
      body: Buffer.from('hello'),
    });
    await eventually(async () => expect((await get()).status).toMatchObject({ code: 0 }));
    expect(await get()).toMatchObject({
      lastAttemptTime: { seconds: `${Date.parse('2026-07-01T13:00:00Z') / 1000}` },
      scheduleTime: { seconds: `${Date.parse('2026-07-01T14:00:00Z') / 1000}` },
    });
  });

  test('publishes its message', async () => {
    const { clock, create, published } = await justBefore();
    const pubsubTarget = {
      topicName: 'projects/demo/topics/events',
      data: Buffer.from('hello'),
      attributes: { at: 'noon' },
    };
    await create({ name, schedule: '0 * * * *', pubsubTarget });
    clock.set('2026-07-01T13:00:00Z');
    await eventually(() => expect(published).toEqual([pubsubTarget]));
  });

  test('waits while it is paused, and runs the next time after it is resumed', async () => {
    const { address, received } = await startReceiver();
    const { clock, client, create } = await justBefore();
    await create({ ...hourly(`http://${address}/other`), name: other });
    await create(hourly(`http://${address}/paused`));
    expect((await client.pauseJob({ name }))[0].state).toBe('PAUSED');
    await expect(client.pauseJob({ name })).rejects.toMatchObject({ code: 9 });
    clock.set('2026-07-01T13:00:00Z');
    await eventually(() => expect(received.map(({ path }) => path)).toEqual(['/other']));

    clock.set('2026-07-01T13:59:59.950Z');
    expect((await client.resumeJob({ name }))[0].state).toBe('ENABLED');
    await expect(client.resumeJob({ name })).rejects.toMatchObject({ code: 9 });
    clock.set('2026-07-01T14:00:00Z');
    await eventually(() => expect(received.map(({ path }) => path)).toContain('/paused'));
  });

  test('runs by its new schedule when it is updated', async () => {
    const { address, received } = await startReceiver();
    const { clock, client, create } = await justBefore();
    await create(http(`http://${address}/`));
    await client.updateJob({ job: { name, schedule: '0 * * * *' }, updateMask: { paths: ['schedule'] } });
    clock.set('2026-07-01T13:00:00Z');
    await eventually(() => expect(received).toHaveLength(1));
  });

  test('does not run when it is deleted', async () => {
    const { address, received } = await startReceiver();
    const { clock, client, create } = await justBefore();
    await create(hourly(`http://${address}/deleted`));
    await create({ ...hourly(`http://${address}/other`), name: other });
    await client.deleteJob({ name });
    await expect(client.getJob({ name })).rejects.toMatchObject({ code: 5 });
    clock.set('2026-07-01T13:00:00Z');
    await eventually(() => expect(received.map(({ path }) => path)).toEqual(['/other']));
  });

  test('while it still runs does so after it, not beside it', async () => {
    const first = Promise.withResolvers<number>();
    const { address, received } = await startReceiver(() => (received.length === 1 ? first.promise : 200));
    const { clock, create } = await justBefore();
    await create({ ...http(`http://${address}/`), schedule: '* * * * *' });
    clock.set('2026-07-01T13:00:00Z');
    await eventually(() => expect(received).toHaveLength(1));
    clock.set('2026-07-01T13:01:30Z');
    first.resolve(200);
    await eventually(() => expect(received).toHaveLength(2));
    const times = received.map(({ headers }) => headers['x-cloudscheduler-scheduletime']);
    expect(times).toEqual(['2026-07-01T13:00:00+00:00', '2026-07-01T13:01:00+00:00']);
  });
});

describe('a job that is told to run', () => {
  test('runs at once, paused or not', async () => {
    const { address, received } = await startReceiver();
    const { client, create, get } = await scheduler();
    await create(http(`http://${address}/`));
    await client.pauseJob({ name });
    expect((await client.runJob({ name }))[0]).toMatchObject({ name, state: 'PAUSED' });
    await eventually(() => expect(received).toHaveLength(1));
    await eventually(async () => expect((await get()).status).toMatchObject({ code: 0 }));
  });

  test('carries an OIDC token for its audience when it has one, without a signature', async () => {
    const { address, received } = await startReceiver();
    const { client, create } = await scheduler();
    const oidcToken = { serviceAccountEmail: 'robot@example.com' };
    const httpTarget = { uri: `http://${address}/`, headers: { Authorization: 'Basic own' }, oidcToken };
    await create({ ...http(''), httpTarget });
    await client.runJob({ name });
    await eventually(() => expect(received).toHaveLength(1));
    const [, claims = '', signature] = `${received[0]?.headers.authorization}`.split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      aud: `http://${address}/`,
      email: 'robot@example.com',
    });
    expect(signature).toBe('');
  });

  test.each([
    [404, 5],
    [429, 8],
    [500, 13],
    [503, 14],
    [302, 2],
  ])('shows an answer of %i as status %i, and is not tried again', async (answer, code) => {
    const { address, received } = await startReceiver(() => answer);
    const { client, create, get } = await scheduler();
    await create(http(`http://${address}/`));
    await client.runJob({ name });
    await eventually(async () => expect((await get()).status).toMatchObject({ code }));
    expect(received).toHaveLength(1);
  });

  test('shows who cannot be reached', async () => {
    const { client, create, get } = await scheduler();
    const address = `127.0.0.1:${await freePort('127.0.0.1')}`;
    await create(http(`http://${address}/`));
    await client.runJob({ name });
    const message = expect.stringContaining(`http://${address}/ cannot be reached`);
    await eventually(async () => expect((await get()).status).toMatchObject({ code: 14, message }));
  });

  test('shows a topic that takes no message', async () => {
    const { client, create, get } = await scheduler({ refuse: true });
    const pubsubTarget = { topicName: 'projects/demo/topics/none', data: Buffer.from('x') };
    await create({ name, schedule: '0 3 * * *', pubsubTarget });
    await client.runJob({ name });
    await eventually(async () => expect((await get()).status).toMatchObject({ code: 14 }));
  });
});

describe('a job that fails', () => {
  const quick = { minBackoffDuration: { nanos: 1_000_000 }, maxBackoffDuration: { nanos: 5_000_000 } };

  test('is tried again until it succeeds', async () => {
    const statuses = [500, 503];
    const { address, received } = await startReceiver(() => statuses.shift() ?? 200);
    const { client, create, get } = await scheduler();
    await create({ ...http(`http://${address}/`), retryConfig: { ...quick, retryCount: 5 } });
    await client.runJob({ name });
    await eventually(() => expect(received).toHaveLength(3));
    await eventually(async () => expect((await get()).status).toMatchObject({ code: 0 }));
    const times = received.map(({ headers }) => headers['x-cloudscheduler-scheduletime']);
    expect(new Set(times).size).toBe(1);
  });

  test('is tried again as often as its settings say', async () => {
    const { address, received } = await startReceiver(() => 500);
    const { client, create } = await scheduler();
    await create({ ...http(`http://${address}/`), retryConfig: { ...quick, retryCount: 2 } });
    await client.runJob({ name });
    await eventually(() => expect(received).toHaveLength(3));
    await client.runJob({ name });
    await eventually(() => expect(received).toHaveLength(6));
  });

  test('is not tried again once it is paused', async () => {
    const first = Promise.withResolvers<number>();
    const { address, received } = await startReceiver(() => (received.length === 1 ? first.promise : 200));
    const { client, create, get } = await scheduler();
    await create({ ...http(`http://${address}/`), retryConfig: { ...quick, retryCount: 5 } });
    await client.runJob({ name });
    await eventually(() => expect(received).toHaveLength(1));
    await client.pauseJob({ name });
    first.resolve(500);
    await eventually(async () => expect((await get()).status).toMatchObject({ code: 13 }));
    await client.runJob({ name });
    await eventually(async () => expect((await get()).status).toMatchObject({ code: 0 }));
    expect(received).toHaveLength(2);
  });
});

describe('after a stop and a start', () => {
  test('jobs are as they were, and run', async () => {
    const { address, received } = await startReceiver();
    const clock = handClock('2026-07-01T12:59:59.950Z');
    const first = await scheduler({ now: clock.now });
    const httpTarget = { uri: `http://${address}/`, body: Buffer.from([0, 255, 10]) };
    const before = await first.create({ ...http(''), httpTarget, schedule: '0 * * * *' });
    await first.create({ ...http(`http://${address}/paused`), name: `${name}-2` });
    await first.client.pauseJob({ name: `${name}-2` });
    await first.stop();

    const second = await scheduler({ stateDir: first.stateDir, now: clock.now });
    expect(await second.get()).toEqual(before);
    expect((await second.client.getJob({ name: `${name}-2` }))[0].state).toBe('PAUSED');
    clock.set('2026-07-01T13:00:00Z');
    await eventually(() => expect(received).toHaveLength(1));
    expect(received[0]?.body).toEqual(httpTarget.body);
  });

  test('what was due meanwhile is not made up for', async () => {
    const { address, received } = await startReceiver();
    const clock = handClock('2026-07-01T12:30:00Z');
    const first = await scheduler({ now: clock.now });
    await first.create({ ...http(`http://${address}/`), schedule: '0 13 * * *' });
    await first.stop();

    clock.set('2026-07-01T13:30:00Z');
    const second = await scheduler({ stateDir: first.stateDir, now: clock.now });
    const next = { seconds: `${Date.parse('2026-07-02T13:00:00Z') / 1000}` };
    expect((await second.get()).scheduleTime).toMatchObject(next);
    await second.client.runJob({ name });
    await eventually(() => expect(received).toHaveLength(1));
    expect(received[0]?.headers['x-cloudscheduler-scheduletime']).toBe('2026-07-01T13:30:00+00:00');
  });

  test('a file that holds no jobs is an error that says so, and stays as it is', async () => {
    const stateDir = newFolder();
    const file = join(stateDir, 'scheduler.json');
    writeFileSync(file, '{"jobs":[{}]}');
    const publish = async () => {};
    expect(() => startScheduler({ stateDir, publish })).toThrow(`${file} does not hold jobs.`);
    expect(readFileSync(file, 'utf8')).toBe('{"jobs":[{}]}');
  });
});

test('a stop breaks off what runs', async () => {
  const { address, received } = await startReceiver(() => new Promise<number>(() => {}));
  const { client, create, stop } = await scheduler();
  await create(http(`http://${address}/`));
  await client.runJob({ name });
  await eventually(() => expect(received).toHaveLength(1));
  await stop();
});
