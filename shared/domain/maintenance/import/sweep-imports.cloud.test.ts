import { beforeAll, expect, test } from 'vitest';
import { listEvents } from '../../../platform/events/event-log.ts';
import { repository } from '../../../platform/firestore/repository.ts';
import { openObjects } from '../../../platform/storage/objects.ts';
import { type TestOrganisation, testDeps, testOrganisation } from '../../../testing/test-organisation.ts';
import { runImport } from './run-import.ts';
import { imports } from './schemas.ts';
import { startImport } from './start-import.ts';
import { sweepImports } from './sweep-imports.ts';

const base = testDeps();
const deps = { ...base, files: openObjects({ ...base.config, bucket: base.config.importBucket }) };
/** Far more than any import of another test may be silent. */
const anHour = 3600;
let organisation: TestOrganisation;

beforeAll(async () => {
  organisation = await testOrganisation(base);
});

const request = {
  kind: 'sites',
  fileName: 'sites.csv',
  dryRun: false,
  createMissing: [],
  dates: 'month-first',
} as const;

/** An import whose message was lost a day ago. */
async function lostImport(code: string): Promise<string> {
  const file = (async function* () {
    yield new TextEncoder().encode(`code,name\n${code},Pit\n`);
  })();
  const { id } = await startImport(deps, organisation.context(), { ...request, createMissing: [] }, file);
  const document = (await deps.store.firestore()).doc(`orgs/${organisation.id}/imports/${id}`);
  await document.update({ updatedAt: new Date(Date.now() - 86_400_000).toISOString() });
  return id;
}

const announcements = async (id: string) => {
  const { items } = await listEvents(deps.store, organisation.context(), {
    subject: `imports/${id}`,
    pageSize: 100,
  });
  return items.filter(({ type }) => type === 'import.continued').length;
};

test('an import that nobody works at is announced again, once, and can go on', async () => {
  const id = await lostImport('LOST');
  await sweepImports(deps.store, anHour);
  await sweepImports(deps.store, anHour);
  expect(await announcements(id)).toBe(1);

  await runImport(deps, organisation.id, id);
  const job = await repository(deps.store, organisation.context(), imports).get(id);
  expect(job).toMatchObject({ status: 'succeeded', rows: 1, created: 1 });
});

test('one that is over, or has just said something, is left alone', async () => {
  const over = await lostImport('OVER');
  await runImport(deps, organisation.id, over);
  const document = (await deps.store.firestore()).doc(`orgs/${organisation.id}/imports/${over}`);
  await document.update({ updatedAt: '2020-01-01T00:00:00.000Z' });
  const fresh = await lostImport('FRESH');
  await sweepImports(deps.store, 2 * 86_400);
  expect([await announcements(over), await announcements(fresh)]).toEqual([0, 0]);
});
