import { describe, expect, test } from 'vitest';
import { startReceiver } from '../delivery/testing/receiver.ts';
import { freePort } from '../ports.ts';
import { eventually } from '../testing/eventually.ts';
import { handClock } from '../testing/hand-clock.ts';
import { http, name, parent, scheduler } from './testing/scheduler.ts';

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
