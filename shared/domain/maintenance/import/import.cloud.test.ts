import { createReadStream, existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { repository } from '../../../platform/firestore/repository.ts';
import { openObjects } from '../../../platform/storage/objects.ts';
import { type TestOrganisation, testDeps, testOrganisation } from '../../../testing/test-organisation.ts';
import { runImport } from './run-import.ts';
import { type Import, imports } from './schemas.ts';
import { type ImportRequest, startImport } from './start-import.ts';

const data = new URL('../../../../../shared/data/', import.meta.url);
const excavators = new URL('mwo_excavators/excavators.csv', data);
const requests311 = new URL('mwo_nyc311/311_Service_Requests.csv', data);

const base = testDeps();
const deps = { ...base, files: openObjects({ ...base.config, bucket: base.config.importBucket }) };
let organisation: TestOrganisation;

beforeAll(async () => {
  organisation = await testOrganisation(base);
});

async function take(
  content: AsyncIterable<Uint8Array>,
  request: Partial<ImportRequest> = {},
): Promise<Import> {
  const whole: ImportRequest = {
    kind: 'work-orders',
    fileName: 'test.csv',
    dryRun: false,
    createMissing: [],
    dates: 'month-first',
    ...request,
  };
  const { id } = await startImport(deps, organisation.context(), whole, content);
  await runImport(deps, organisation.id, id);
  return repository(deps.store, organisation.context(), imports).get(id);
}

describe.skipIf(!existsSync(excavators))('the maintenance orders of five mining shovels', () => {
  test('go in without a mapping, but for the row whose comma shifts its cells; again, nothing changes', async () => {
    const first = await take(createReadStream(excavators), { createMissing: ['assets'] });
    expect(first).toMatchObject({
      status: 'succeeded',
      rows: 5485,
      created: 5484,
      refused: 1,
      createdMissing: 5,
      errors: [{ line: 3454, column: 'Cost', message: '"PM01" is no amount; write 1234.50' }],
    });

    const again = await take(createReadStream(excavators), { createMissing: ['assets'] });
    expect(again).toMatchObject({
      rows: 5485,
      created: 0,
      updated: 0,
      unchanged: 5484,
      refused: 1,
      createdMissing: 0,
    });
  }, 120_000);
});

describe.skipIf(!existsSync(requests311))('service requests of New York', () => {
  test('go in by their unique key', async () => {
    const first = await take(createReadStream(requests311));
    expect(first).toMatchObject({ rows: 718, created: 714, refused: 4 });
    expect(await take(createReadStream(requests311))).toMatchObject({ unchanged: 714, refused: 4 });
  }, 60_000);
});
