import { beforeEach, describe, expect, test } from 'vitest';
import { addRequestCounts, bucketOf } from '../../../platform/metering/request-counts.ts';
import { type TestOrganisation, testDeps, testOrganisation } from '../../../testing/test-organisation.ts';
import { readSlo } from './read-slo.ts';

const { store } = testDeps();
let organisation: TestOrganisation;

beforeEach(async () => {
  organisation = await testOrganisation(testDeps());
});

/** What an instance has counted so many minutes ago. */
async function counted(service: string, minutesAgo: number, total: number, failed: number) {
  const at = bucketOf(new Date(Date.now() - minutesAgo * 60_000));
  const counts = new Map([[at, { total, failed, slow: 0, milliseconds: total }]]);
  await addRequestCounts(await store.firestore(), organisation.id, service, counts);
}

describe('the objective', () => {
  test('is measured over all services and instances, in each window', async () => {
    await counted('cmms', 2, 600, 6);
    await counted('cmms', 2, 300, 0);
    await counted('gateway', 2, 100, 0);
    await counted('gateway', 200, 9000, 0);
    const slo = await readSlo(store, organisation.context());
    expect(slo).toMatchObject({ total: 10_000, failed: 6, availability: 99.94 });
    const rates = Object.fromEntries(slo.burnRates.map(({ window, rate }) => [window, rate]));
    expect(rates).toMatchObject({ '30m': 6, '1h': 6, '2h': 6, '6h': 0.6, '1d': 0.6, '3d': 0.6 });
  });

  test('is measured for one service', async () => {
    await counted('cmms', 2, 10, 1);
    await counted('gateway', 2, 10, 0);
    expect(await readSlo(store, organisation.context(), 'gateway')).toMatchObject({ total: 10, failed: 0 });
  });

  test('costs a read for each window and one for its days', async () => {
    const context = organisation.context();
    await readSlo(store, context);
    expect(context.usage).toEqual({ reads: 8, writes: 0 });
  });
});
