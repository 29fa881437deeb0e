import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startReceiver } from '../delivery/testing/receiver.ts';
import { eventually } from '../testing/eventually.ts';
import { handClock } from '../testing/hand-clock.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { startScheduler } from './start-scheduler.ts';
import { http, name, scheduler } from './testing/scheduler.ts';

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
    const stateDir = temporaryFolder();
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
