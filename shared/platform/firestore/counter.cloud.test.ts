import { beforeAll, expect, test } from 'vitest';
import { type TestOrganisation, testDeps, testOrganisation } from '../../testing/test-organisation.ts';
import { takeNumbers } from './counter.ts';

const deps = testDeps();
let organisation: TestOrganisation;

beforeAll(async () => {
  organisation = await testOrganisation(deps);
});

const take = (counter: string, count: number) =>
  takeNumbers(deps.store, organisation.context(), counter, count);

test('numbers begin at one, and each is taken once', async () => {
  expect(await take('tickets', 3)).toBe(1);
  expect(await take('tickets', 1)).toBe(4);
  expect(await take('others', 1)).toBe(1);
});

test('eight who take at the same time, again and again, leave no gap and no number twice', async () => {
  const taker = async () => {
    const firsts: number[] = [];
    for (let turn = 0; turn < 5; turn++) firsts.push(await take('contended', 2));
    return firsts;
  };
  const firsts = (await Promise.all(Array.from({ length: 8 }, taker))).flat();
  expect(firsts.sort((one, other) => one - other)).toEqual(Array.from({ length: 40 }, (_, i) => 2 * i + 1));
});
