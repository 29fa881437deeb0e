import { beforeAll, expect, test } from 'vitest';
import { repository } from '../../../platform/firestore/repository.ts';
import { type TestOrganisation, testDeps, testOrganisation } from '../../../testing/test-organisation.ts';
import { assets } from '../asset/schemas.ts';
import { maintenanceFamily } from '../family.ts';
import { downtimes } from './schemas.ts';

const { store } = testDeps();
let organisation: TestOrganisation;
let assetId: string;

beforeAll(async () => {
  organisation = await testOrganisation(testDeps());
  const pump = assets.create.parse({ name: 'Pump', code: 'P' });
  assetId = (await repository(store, organisation.context(), assets).create(pump)).id;
});

const all = () => repository(store, organisation.context(), downtimes, maintenanceFamily);
const from = (fields: object) =>
  downtimes.create.parse({ assetId, startedAt: '2026-03-01T08:00:00Z', reason: 'failure', ...fields });

test('a downtime may last', async () => {
  expect(await all().create(from({}))).toMatchObject({ endedAt: null });
});

test.each([
  ['2026-03-01T08:00:00Z', 'must be after startedAt'],
  ['2026-03-01T07:00:00Z', 'must be after startedAt'],
  ['2030-03-01T08:00:00Z', 'must be within 1000 days of startedAt'],
])('a downtime does not end at %s', async (endedAt, message) => {
  const refusal = { status: 422, details: { errors: [{ path: 'endedAt', message }] } };
  await expect(all().create(from({ endedAt }))).rejects.toMatchObject(refusal);
});

test('a downtime that ended does not begin later by a change', async () => {
  const { id } = await all().create(from({ endedAt: '2026-03-01T09:00:00Z' }));
  await expect(all().change(id, { startedAt: '2026-03-01T10:00:00.000Z' })).rejects.toMatchObject({
    status: 422,
  });
});

test('a downtime is of an asset that is there, and keeps it from being deleted', async () => {
  await expect(all().create(from({ assetId: 'absent' }))).rejects.toMatchObject({ status: 422 });
  const stock = repository(store, organisation.context(), assets, maintenanceFamily);
  await expect(stock.delete(assetId)).rejects.toMatchObject({ code: 'in-use' });
});
