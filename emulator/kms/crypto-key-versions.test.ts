import { expect, test } from 'vitest';
import { createKey, ring, startKms } from './testing/start-kms.ts';

test('New versions are numbered on, enabled, and not primary', async () => {
  const client = await startKms();
  const parent = await createKey(client);
  const [version] = await client.createCryptoKeyVersion({ parent, cryptoKeyVersion: {} });
  expect(version).toMatchObject({
    name: `${parent}/cryptoKeyVersions/2`,
    state: 'ENABLED',
    algorithm: 'GOOGLE_SYMMETRIC_ENCRYPTION',
    protectionLevel: 'SOFTWARE',
    generateTime: version.createTime,
  });
  const name = `${parent}/cryptoKeyVersions/2`;
  expect((await client.getCryptoKeyVersion({ name }))[0]).toEqual(version);
  expect((await client.getCryptoKey({ name: parent }))[0].primary?.name).toBe(
    `${parent}/cryptoKeyVersions/1`,
  );
});

test('Versions created at once get different numbers, listed in their order', async () => {
  const client = await startKms();
  const parent = await createKey(client);
  const creations = Array.from({ length: 11 }, () =>
    client.createCryptoKeyVersion({ parent, cryptoKeyVersion: {} }),
  );
  await Promise.all(creations);
  const [versions] = await client.listCryptoKeyVersions({ parent });
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
  expect(versions.map(({ name }) => name)).toEqual(
    numbers.map(number => `${parent}/cryptoKeyVersions/${number}`),
  );
});

test('A version of a key that does not exist is NOT_FOUND', async () => {
  const client = await startKms();
  const parent = `${ring}/cryptoKeys/none`;
  const created = client.createCryptoKeyVersion({ parent, cryptoKeyVersion: {} });
  await expect(created).rejects.toMatchObject({ code: 5, details: `CryptoKey ${parent} not found.` });
});

test('A version in another state than enabled is INVALID_ARGUMENT', async () => {
  const client = await startKms();
  const parent = await createKey(client);
  const created = client.createCryptoKeyVersion({ parent, cryptoKeyVersion: { state: 'PENDING_IMPORT' } });
  await expect(created).rejects.toMatchObject({ code: 3 });
});
