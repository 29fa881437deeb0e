import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { shortName, startAdminRun } from './testing/admin-run.ts';
import { askWho } from './testing/ask.ts';
import { testRecord } from './testing/test-record.ts';
import { startTestRun } from './testing/test-run.ts';

const cmms = testRecord('cmms');
const versions = (version: string) => ({ functions: [{ record: cmms, version }] });

test('Services, revisions and traffic are the same after a restart', async () => {
  const stateDir = temporaryFolder();
  const first = await startAdminRun([cmms], { stateDir });
  const revision = (await askWho(first.url)).K_REVISION;
  const type = 'TRAFFIC_TARGET_ALLOCATION_TYPE_REVISION' as const;
  await first.update({ traffic: [{ type, revision, percent: 100 }] }, 'traffic');
  await first.annotate('kept');
  const before = await first.get();
  await first.stop();

  const second = await startAdminRun([cmms], { stateDir });
  expect(await second.get()).toEqual(before);
  expect((await askWho(second.url)).K_REVISION).toBe(revision);
});

test('A new version of a function makes a new revision; what was set through the API stays', async () => {
  const stateDir = temporaryFolder();
  const first = await startAdminRun([cmms], { stateDir });
  await first.setEnvironment({ GREETING: 'hello' });
  await first.annotate('kept');
  await first.stop();

  const second = await startAdminRun([cmms], { stateDir, ...versions('2') });
  expect(await askWho(second.url)).toMatchObject({
    K_REVISION: expect.stringMatching(/^cmms-00004-/),
    GREETING: 'hello',
  });
  const image = 'us-central1-docker.pkg.dev/demo-test/functions/cmms:2';
  expect((await second.get()).template).toMatchObject({
    annotations: { reason: 'kept' },
    containers: [{ image }],
  });
});

test('New limits in the list make a new revision', async () => {
  const stateDir = temporaryFolder();
  await (await startAdminRun([cmms], { stateDir })).stop();
  const { get } = await startAdminRun([testRecord('cmms', { concurrency: 9 })], { stateDir });
  expect(await get()).toMatchObject({
    latestReadyRevision: expect.stringContaining('/cmms-00002-'),
    template: { maxInstanceRequestConcurrency: 9 },
  });
});

test('The service of a function that is gone from the list is removed', async () => {
  const stateDir = temporaryFolder();
  await (await startAdminRun([cmms, testRecord('old')], { stateDir })).stop();
  const { client } = await startAdminRun([cmms], { stateDir });
  const parent = 'projects/demo-test/locations/us-central1';
  expect((await client.listServices({ parent }))[0]).toHaveLength(1);
});

test('An image that there is not leaves the service as it is, also at the next start', async () => {
  const stateDir = temporaryFolder();
  const first = await startAdminRun([cmms], { stateDir });
  const kept = await first.annotate('kept');
  const { template } = await first.get();
  const containers = template?.containers?.map(container => ({ ...container, image: 'gcr.io/nope/nope' }));
  const change = first.update({ template: { containers: containers ?? [] } }, 'template.containers');
  await expect(change).rejects.toMatchObject({ code: 5 });
  await first.stop();

  const second = await startAdminRun([cmms], { stateDir });
  expect((await second.get()).latestReadyRevision).toBe(kept.latestReadyRevision);
  expect((await askWho(second.url)).K_REVISION).toBe(shortName(kept.latestReadyRevision));
});

test('A roll-out that a stop broke off goes on at the next start', async () => {
  const stateDir = temporaryFolder();
  const first = await startAdminRun([cmms], { stateDir, env: { BROKEN: 'silent' } });
  const abandoned = expect(first.annotate('restart')).rejects.toThrow();
  await eventually(() => expect(first.run.processes()).toHaveLength(1));
  await first.stop();
  await abandoned;

  const second = await startAdminRun([cmms], { stateDir });
  await eventually(async () =>
    expect(await second.get()).toMatchObject({ reconciling: false, generation: '2' }),
  );
  expect((await askWho(second.url)).K_REVISION).toMatch(/^cmms-00002-/);
});

test('A damaged file is refused by its name', async () => {
  const stateDir = temporaryFolder();
  await (await startTestRun([cmms], { stateDir })).stop();
  const file = join(stateDir, 'run', 'services.json');
  writeFileSync(file, readFileSync(file, 'utf8').slice(1));
  await expect(startTestRun([cmms], { stateDir })).rejects.toThrow(`${file} does not hold services.`);
});
