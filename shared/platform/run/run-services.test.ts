import { serveForTest } from '@chatterfix/emulator/grpc/testing/serve-for-test.ts';
import { shortName, startAdminRun } from '@chatterfix/emulator/run/testing/admin-run.ts';
import { askWho } from '@chatterfix/emulator/run/testing/ask.ts';
import { testRecord } from '@chatterfix/emulator/run/testing/test-record.ts';
import { describe, expect, test, vi } from 'vitest';
import { openRunServices } from './run-services.ts';

/** The local Cloud Run with one service, real processes behind it, and what is under test. */
async function start(options: Parameters<typeof startAdminRun>[1] = {}) {
  const admin = await startAdminRun([testRecord('cmms')], options);
  const { apiEndpoint, port } = await serveForTest(admin.run.grpcServices);
  const place = { project: 'demo-test', region: 'us-central1', grpcEndpoint: `${apiEndpoint}:${port}` };
  const services = openRunServices(place);
  return { ...admin, services, first: await services.get('cmms') };
}

test('a service is told with where it answers and what runs', async () => {
  const { first } = await start();
  expect(first).toEqual({
    name: 'cmms',
    url: 'http://127.0.0.1/run/cmms',
    revision: expect.stringMatching(/^cmms-00001-/),
    reconciling: false,
  });
});

test('a service that is not there is not found', async () => {
  const { services } = await start();
  await expect(services.get('none')).rejects.toMatchObject({ status: 404 });
  await expect(services.restart('none', 'none-00001-abc', 'hang')).rejects.toMatchObject({ status: 404 });
});

describe('a restart', () => {
  test('leaves out a newer revision that never got ready', async () => {
    const { services, first, url, setEnvironment } = await start();
    await setEnvironment({ BROKEN: 'exit' }).catch(() => {});
    const { revision } = await services.restart('cmms', first.revision, 'it hangs');
    expect((await askWho(url)).K_REVISION).toBe(revision);
  });

  test('is a new revision with new processes, and says why', async () => {
    const { services, first, url, get } = await start();
    const before = await askWho(url);
    const { revision } = await services.restart('cmms', first.revision, 'it hangs');
    expect(revision).toMatch(/^cmms-00002-/);
    const after = await askWho(url);
    expect(after.K_REVISION).toBe(revision);
    expect(after.pid).not.toBe(before.pid);
    expect((await get()).template?.annotations?.['chatterfix.app/restart']).toMatch(/^\d{4}-.*Z it hangs$/);
  });

  test('moves traffic that was pinned to the old revision', async () => {
    const { services, first, url } = await start();
    await services.routeTo('cmms', first.revision);
    const { revision } = await services.restart('cmms', first.revision, 'it hangs');
    expect((await askWho(url)).K_REVISION).toBe(revision);
  });

  test('after a roll-back is of the revision that has the traffic, not of the newest', async () => {
    const { services, first, url, setEnvironment } = await start();
    await setEnvironment({ GREETING: 'bad' });
    expect((await services.routeTo('cmms', first.revision)).revision).toBe(first.revision);
    const { revision } = await services.restart('cmms', first.revision, 'it hangs');
    expect(revision).toMatch(/^cmms-00003-/);
    expect((await askWho(url)).GREETING).toBeUndefined();
  });

  test('asked for twice at once is done once', async () => {
    const { services, first, get } = await start();
    const restart = () => services.restart('cmms', first.revision, 'it hangs');
    const outcomes = await Promise.allSettled([restart(), restart(), restart()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = outcomes.flatMap(outcome =>
      outcome.status === 'rejected' ? [outcome.reason.status] : [],
    );
    expect(reasons).toEqual([409, 409]);
    expect(shortName((await get()).latestReadyRevision)).toMatch(/^cmms-00002-/);
  });

  test('of a revision that has been replaced is refused', async () => {
    const { services, first } = await start();
    await services.restart('cmms', first.revision, 'it hangs');
    const again = services.restart('cmms', first.revision, 'it hangs');
    await expect(again).rejects.toMatchObject({ status: 409, code: 'replaced' });
  });

  test('waits for no other change to end', async () => {
    const { services, first, client, get } = await start();
    const { name = '', template } = await get();
    const containers = template?.containers?.map(one => ({
      ...one,
      env: [{ name: 'BROKEN', value: 'silent' }],
    }));
    await client.updateService({
      service: { name, template: { containers: containers ?? [] } },
      updateMask: { paths: ['template.containers'] },
    });
    await vi.waitFor(async () => expect((await services.get('cmms')).reconciling).toBe(true));
    const restart = services.restart('cmms', first.revision, 'it hangs');
    await expect(restart).rejects.toMatchObject({ status: 409, code: 'reconciling' });
  });

  test('that does not come up is told, and the old revision goes on', async () => {
    const env: Record<string, string> = {};
    const { services, first, url } = await start({ env });
    await askWho(url);
    env.BROKEN = 'exit';
    const restart = services.restart('cmms', first.revision, 'it hangs');
    await expect(restart).rejects.toMatchObject({ status: 503, message: expect.stringContaining('BROKEN') });
    expect((await askWho(url)).K_REVISION).toBe(first.revision);
  });
});

test('traffic goes back to a revision that was good', async () => {
  const { services, first, url } = await start();
  await services.restart('cmms', first.revision, 'deployed');
  await services.routeTo('cmms', first.revision);
  expect((await askWho(url)).K_REVISION).toBe(first.revision);
  await expect(services.routeTo('cmms', 'cmms-00009-xyz')).rejects.toMatchObject({
    status: expect.any(Number),
  });
});
