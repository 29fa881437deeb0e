import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { sites } from '../../domain/maintenance/site/schemas.ts';
import { type TestOrganisation, testDeps, testOrganisation } from '../../testing/test-organisation.ts';
import { repository } from './repository.ts';

const deps = testDeps();
let organisation: TestOrganisation;

beforeAll(async () => {
  organisation = await testOrganisation(deps);
});

/** Creates a site as one request does. */
const create = (key: string, code: string, fingerprint = 'one body') => {
  const context = { ...organisation.context(), idempotency: { key, fingerprint } };
  return repository(deps.store, context, sites).create({ name: code, code, address: null, timeZone: null });
};
const count = async (code: string) => {
  const { items } = await repository(deps.store, organisation.context(), sites).list({ pageSize: 200 });
  return items.filter(site => site.code === code).length;
};

test('the same request again gets the same answer, and changes nothing', async () => {
  const key = randomUUID();
  const first = await create(key, 'AGAIN');
  expect(await create(key, 'AGAIN')).toEqual(first);
  expect(await count('AGAIN')).toBe(1);
});

test('ten of them at the same time make one change between them', async () => {
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 10 }, () => create(key, 'ONCE')));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(await count('ONCE')).toBe(1);
});

test('another request under the same key is refused', async () => {
  const key = randomUUID();
  await create(key, 'FIRST');
  await expect(create(key, 'SECOND', 'another body')).rejects.toMatchObject({
    status: 409,
    code: 'idempotency-key-reused',
  });
});

test('a refusal is not kept: the same request may succeed later', async () => {
  const key = randomUUID();
  const holder = await create(randomUUID(), 'TAKEN');
  await expect(create(key, 'TAKEN')).rejects.toMatchObject({ code: 'duplicate' });
  await repository(deps.store, organisation.context(), sites).delete(holder.id);
  expect(await create(key, 'TAKEN')).toMatchObject({ code: 'TAKEN' });
});
