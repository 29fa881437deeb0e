import type { KeyManagementServiceClient } from '@google-cloud/kms';
import { expect, test } from 'vitest';
import { handClock } from '../testing/hand-clock.ts';
import { createKey, day, encrypt, startKms } from './testing/start-kms.ts';

function setState(
  client: KeyManagementServiceClient,
  name: string,
  state: 'ENABLED' | 'DISABLED' | 'DESTROYED',
) {
  return client.updateCryptoKeyVersion({
    cryptoKeyVersion: { name, state },
    updateMask: { paths: ['state'] },
  });
}

async function encrypted(client: KeyManagementServiceClient) {
  const key = await createKey(client);
  const { name, ciphertext } = await encrypt(client, { name: key, plaintext: Buffer.from('hi') });
  return { key, version: name, ciphertext };
}

test('A disabled version neither encrypts nor decrypts, until it is enabled again', async () => {
  const client = await startKms();
  const { key, version, ciphertext } = await encrypted(client);
  const [disabled] = await setState(client, version, 'DISABLED');
  expect(disabled.state).toBe('DISABLED');
  const details = `${version} is not enabled, current state is: DISABLED.`;
  await expect(client.decrypt({ name: key, ciphertext })).rejects.toMatchObject({ code: 9, details });
  await expect(client.encrypt({ name: key, plaintext: ciphertext })).rejects.toMatchObject({
    code: 9,
    details,
  });
  expect((await client.getCryptoKey({ name: key }))[0].primary?.state).toBe('DISABLED');
  await setState(client, version, 'ENABLED');
  expect((await client.decrypt({ name: key, ciphertext }))[0].plaintext).toEqual(Buffer.from('hi'));
});

test('A version to be destroyed waits for the duration of its key and decrypts no more', async () => {
  const clock = handClock();
  const client = await startKms(clock);
  const name = await createKey(client, 'key', {
    purpose: 'ENCRYPT_DECRYPT',
    destroyScheduledDuration: { seconds: (2 * day) / 1000 },
  });
  const { ciphertext } = await encrypt(client, { name, plaintext: Buffer.from('hi') });
  const [version] = await client.destroyCryptoKeyVersion({ name: `${name}/cryptoKeyVersions/1` });
  expect(version.state).toBe('DESTROY_SCHEDULED');
  expect(Number(version.destroyTime?.seconds) * 1000).toBe(clock.at(2 * day).getTime());
  await expect(client.decrypt({ name, ciphertext })).rejects.toMatchObject({ code: 9 });
});

test('A version restored in time is disabled, and decrypts once enabled', async () => {
  const clock = handClock();
  const client = await startKms(clock);
  const { key, version, ciphertext } = await encrypted(client);
  await client.destroyCryptoKeyVersion({ name: version });
  clock.advance(30 * day - 1);
  const [restored] = await client.restoreCryptoKeyVersion({ name: version });
  expect(restored).toMatchObject({ state: 'DISABLED', destroyTime: null });
  clock.advance(30 * day);
  await setState(client, version, 'ENABLED');
  expect((await client.decrypt({ name: key, ciphertext }))[0].plaintext).toEqual(Buffer.from('hi'));
});

test('A version to be destroyed is neither destroyed again, nor enabled, nor disabled', async () => {
  const client = await startKms();
  const { version } = await encrypted(client);
  await client.destroyCryptoKeyVersion({ name: version });
  await expect(client.destroyCryptoKeyVersion({ name: version })).rejects.toMatchObject({
    code: 9,
    details: `${version} cannot be destroyed, current state is: DESTROY_SCHEDULED.`,
  });
  await expect(setState(client, version, 'ENABLED')).rejects.toMatchObject({ code: 9 });
});

test('An enabled version cannot be restored', async () => {
  const client = await startKms();
  const { version } = await encrypted(client);
  await expect(client.restoreCryptoKeyVersion({ name: version })).rejects.toMatchObject({ code: 9 });
});

test('A state that only the service sets is INVALID_ARGUMENT', async () => {
  const client = await startKms();
  const { version } = await encrypted(client);
  await expect(setState(client, version, 'DESTROYED')).rejects.toMatchObject({ code: 3 });
});

test('A version that does not exist is NOT_FOUND', async () => {
  const client = await startKms();
  const name = `${await createKey(client)}/cryptoKeyVersions/2`;
  const details = `CryptoKeyVersion ${name} not found.`;
  await expect(client.destroyCryptoKeyVersion({ name })).rejects.toMatchObject({ code: 5, details });
  await expect(client.getCryptoKeyVersion({ name })).rejects.toMatchObject({ code: 5, details });
});
