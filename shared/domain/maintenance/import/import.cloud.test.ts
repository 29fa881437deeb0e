import { createReadStream, existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type TestOrganisation, testOrganisation } from '../../../testing/test-organisation.ts';
import type { Import } from './schemas.ts';
import { importDeps, takeFile } from './testing/take-file.ts';

const data = new URL('../../../../../shared/data/', import.meta.url);
const excavators = new URL('mwo_excavators/excavators.csv', data);
const requests311 = new URL('mwo_nyc311/311_Service_Requests.csv', data);

let organisation: TestOrganisation;

beforeAll(async () => {
  organisation = await testOrganisation(importDeps);
});

async function collection(name: string) {
  return (await importDeps.store.firestore()).collection(`orgs/${organisation.id}/${name}`);
}

/** How many documents of each kind the organisation has, and what its orders are. */
async function figures() {
  const orders = (await (await collection('workOrders')).select('number', 'totalCost').get()).docs;
  const costs = orders.map(order => Number(order.get('totalCost')));
  const made = (await collection('events')).where('type', 'in', ['work-order.created', 'asset.created']);
  return {
    orders: orders.length,
    numbers: new Set(orders.map(order => order.get('number'))).size,
    assets: (await (await collection('assets')).count().get()).data().count,
    made: (await made.count().get()).data().count,
    reversals: costs.filter(cost => cost < 0).length,
    free: costs.filter(cost => cost === 0).length,
    cents: costs.reduce((sum, cost) => sum + cost, 0),
  };
}

/** How many orders came with this type of the source's, and were understood so. */
async function typed(externalType: string, type: string): Promise<number> {
  const orders = (await collection('workOrders')).where('externalType', '==', externalType);
  return (await orders.where('type', '==', type).count().get()).data().count;
}

const counts = ({ rows, created, updated, unchanged, refused, createdMissing, errors }: Import) => ({
  rows,
  created,
  updated,
  unchanged,
  refused,
  createdMissing,
  errors,
});

describe.skipIf(!existsSync(excavators))('the maintenance orders of five mining shovels', () => {
  const take = (dryRun = false) =>
    takeFile(organisation, createReadStream(excavators), { createMissing: ['assets'], dryRun });

  test('go in without a mapping, but for the row whose comma shifts its cells', async () => {
    const before = await figures();
    const rehearsed = await take(true);
    expect(await figures()).toEqual(before);

    const first = await take();
    expect(first).toMatchObject({
      status: 'succeeded',
      mapping: {
        scheduledAt: 'BscStartDate',
        asset: 'Asset',
        title: 'OriginalShorttext',
        type: 'PMType',
        totalCost: 'Cost',
      },
      rows: 5485,
      created: 5484,
      refused: 1,
      createdMissing: 5,
      errors: [{ line: 3454, column: 'Cost', message: '"PM01" is no amount; write 1234.50' }],
    });
    expect(counts(rehearsed)).toEqual(counts(first));
    // Known of the file, 358 of whose rows are equal to others.
    expect(await figures()).toEqual({
      orders: 5484,
      numbers: 5484,
      assets: 5,
      made: 5489,
      reversals: 6,
      free: 1288,
      cents: 1_750_606_813,
    });
  }, 120_000);

  test('have what the file says, its own words kept', async () => {
    const titled = (await collection('workOrders')).where('title', '==', "BUCKET WON'T OPEN");
    const found = (await titled.get()).docs.map(order => order.data());
    expect(found).toContainEqual(
      expect.objectContaining({
        title: "BUCKET WON'T OPEN",
        type: 'corrective',
        externalType: 'PM01',
        scheduledAt: '2004-06-30T16:00:00.000Z',
        totalCost: 18_305,
        costs: [expect.objectContaining({ amount: 18_305, category: 'imported' })],
      }),
    );
    expect(await typed('PM02', 'preventive')).toBe(153);
    expect(await typed('PM06', 'corrective')).toBe(98);
  });

  test('again, nothing changes', async () => {
    const before = await figures();
    expect(await take()).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 5484,
      refused: 1,
      createdMissing: 0,
    });
    expect(await figures()).toEqual(before);
  }, 120_000);
});

describe.skipIf(!existsSync(requests311))('service requests of New York', () => {
  test('go in by their unique key, but those closed before they were reported', async () => {
    const first = await takeFile(organisation, createReadStream(requests311));
    expect(first).toMatchObject({ rows: 718, created: 714, refused: 4 });
    expect(first.errors[0]).toMatchObject({
      column: 'Closed Date',
      message: 'It was completed before it was reported',
    });
    expect(await takeFile(organisation, createReadStream(requests311))).toMatchObject({
      unchanged: 714,
      refused: 4,
    });
  }, 120_000);
});
