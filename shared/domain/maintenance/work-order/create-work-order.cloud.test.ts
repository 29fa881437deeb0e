import { beforeAll, describe, expect, test } from 'vitest';
import { newId, repository } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { type TestOrganisation, testDeps, testOrganisation } from '../../../testing/test-organisation.ts';
import { assets } from '../asset/schemas.ts';
import { sites } from '../site/schemas.ts';
import { addLabour } from './add-entry.ts';
import { createWorkOrder } from './create-work-order.ts';
import { createNumbers } from './numbers.ts';
import { LabourCreate, workOrders } from './schemas.ts';

let organisation: TestOrganisation;
const [siteId, assetId] = [newId(), newId()];

beforeAll(async () => {
  const deps = testDeps();
  organisation = await testOrganisation(deps);
  await runChange(deps.store, organisation.context(), async change => {
    change.create(sites, { id: siteId, name: 'North', code: 'N' });
    change.create(assets, { id: assetId, name: 'Pump', code: 'P', siteId });
  });
});

/** An instance of the service. */
function instance(now = () => new Date()) {
  const store = { ...testDeps().store, now };
  const numbers = createNumbers(store);
  return {
    store,
    create: () => {
      const fields = workOrders.create.parse({ title: 'Leaking', siteId, assetId });
      return createWorkOrder({ store, numbers }, organisation.context(), fields);
    },
  };
}

describe('50 creations at once for the same site and asset', () => {
  test('all succeed, under different numbers', async () => {
    const { create } = instance();
    const made = await Promise.all(Array.from({ length: 50 }, create));
    expect(new Set(made.map(({ number }) => number)).size).toBe(50);
  });

  test('do so on several instances too', async () => {
    const made = await Promise.all(
      [instance(), instance(), instance()].flatMap(({ create }) => Array.from({ length: 17 }, create)),
    );
    expect(new Set(made.map(({ number }) => number)).size).toBe(51);
  });

  test('do so while the site is being changed', async () => {
    const { create, store } = instance();
    const changing = repository(store, organisation.context(), sites).change(siteId, {
      name: `North ${newId()}`,
    });
    const made = await Promise.all(Array.from({ length: 50 }, create));
    expect(await changing).toMatchObject({ id: siteId });
    expect(new Set(made.map(({ number }) => number)).size).toBe(50);
  });
});

describe('who is to do it', () => {
  const create = (assigneeIds: string[]) => {
    const store = testDeps().store;
    const fields = workOrders.create.parse({ title: 'Leaking', assigneeIds });
    return createWorkOrder({ store, numbers: createNumbers(store) }, organisation.context(), fields);
  };

  test('is a member, named once', async () => {
    const { uid } = organisation.admin;
    expect(await create([uid, uid])).toMatchObject({ assigneeIds: [uid] });
  });

  test('is nobody else', async () => {
    const stranger = (await testOrganisation(testDeps())).admin.uid;
    await expect(create([stranger])).rejects.toMatchObject({
      status: 422,
      details: { errors: [{ path: 'assigneeIds' }] },
    });
  });

  test('and who has worked on it is a member too', async () => {
    const { id } = await create([]);
    const labour = (personId: string) =>
      addLabour(
        testDeps(),
        organisation.context(),
        id,
        LabourCreate.parse({ minutes: 5, hourlyRate: 0, personId }),
      );
    await expect(labour('nobody')).rejects.toMatchObject({ status: 422 });
    expect(await labour(organisation.admin.uid)).toMatchObject({ totalMinutes: 5 });
  });
});

describe('numbers', () => {
  test('rise, one after the other', async () => {
    const { create } = instance();
    const made: number[] = [];
    for (let count = 0; count < 5; count++) made.push((await create()).number);
    expect(made).toEqual(made.toSorted((one, other) => one - other));
    expect(new Set(made).size).toBe(5);
  });

  test('rise over instances, when some seconds lie between', async () => {
    let time = Date.now();
    const now = () => new Date(time);
    const [one, other] = [instance(now), instance(now)];
    const made: number[] = [];
    for (const { create } of [one, one, one, other, one, other]) {
      made.push((await create()).number);
      time += 10_000;
    }
    expect(made).toEqual(made.toSorted((first, second) => first - second));
  });

  test('begin at 1 in each organisation', async () => {
    const deps = testDeps();
    const fresh = await testOrganisation(deps);
    const numbers = createNumbers(deps.store);
    const [first, second] = [await numbers(fresh.context()), await numbers(fresh.context())];
    expect([first, second]).toEqual([1, 2]);
  });

  test('are not wasted where orders are rare', async () => {
    let time = Date.now();
    const { create } = instance(() => new Date(time));
    const { number } = await create();
    time += 60_000;
    expect((await create()).number).toBe(number + 1);
  });
});
