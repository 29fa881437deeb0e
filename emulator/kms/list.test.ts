import { expect, test } from 'vitest';
import { createKey, ring, startKms } from './testing/start-kms.ts';

async function keysOf(count: number) {
  const client = await startKms();
  for (let number = 0; number < count; number++) await createKey(client, `key-${number}`);
  return client;
}

test('Pages hold as many as asked for and lead through the whole list', async () => {
  const client = await keysOf(5);
  const sizes: number[] = [];
  const names: unknown[] = [];
  let pageToken = '';
  do {
    const request = { parent: ring, pageSize: 2, pageToken };
    const [page, , reply] = await client.listCryptoKeys(request, { autoPaginate: false });
    expect(reply.totalSize).toBe(5);
    sizes.push(page.length);
    names.push(...page.map(({ name }) => name));
    pageToken = reply.nextPageToken ?? '';
  } while (pageToken);
  expect(sizes).toEqual([2, 2, 1]);
  expect(names).toEqual([0, 1, 2, 3, 4].map(number => `${ring}/cryptoKeys/key-${number}`));
});

test("The client's own paging walks through all pages", async () => {
  const client = await keysOf(3);
  const names: unknown[] = [];
  const request = { parent: ring, pageSize: 1 };
  for await (const key of client.listCryptoKeysAsync(request, { autoPaginate: false })) names.push(key.name);
  expect(names).toHaveLength(3);
});

test.each([{ pageToken: 'x' }, { pageSize: -1 }, { filter: 'state=ENABLED' }, { orderBy: 'name desc' }])(
  '%o is INVALID_ARGUMENT',
  async request => {
    const client = await keysOf(1);
    const list = client.listCryptoKeys({ parent: ring, ...request }, { autoPaginate: false });
    await expect(list).rejects.toMatchObject({ code: 3 });
  },
);
