import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyManagementServiceClient } from '@google-cloud/kms';
import { expect, test } from 'vitest';
import { handClock } from '../testing/hand-clock.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { createKey, day, encrypt, startKms } from './testing/start-kms.ts';

async function rotatingKey(client: KeyManagementServiceClient, nextRotation: Date) {
  return createKey(client, 'key', {
    purpose: 'ENCRYPT_DECRYPT',
    rotationPeriod: { seconds: (10 * day) / 1000 },
    nextRotationTime: { seconds: nextRotation.getTime() / 1000 },
  });
}

test('A key is not rotated before its time', async () => {
  const clock = handClock();
  const client = await startKms(clock);
  const name = await rotatingKey(client, clock.at(10 * day));
  clock.advance(10 * day - 1);
  expect((await client.getCryptoKey({ name }))[0].primary?.name).toBe(`${name}/cryptoKeyVersions/1`);
});

test('A key is rotated at its time: the new version encrypts, the old one still decrypts', async () => {
  const clock = handClock();
  const client = await startKms(clock);
  const name = await rotatingKey(client, clock.at(10 * day));
  const before = await encrypt(client, { name, plaintext: Buffer.from('before') });
  clock.advance(10 * day);
  const after = await encrypt(client, { name, plaintext: Buffer.from('after') });
  expect([before.name, after.name]).toEqual([1, 2].map(number => `${name}/cryptoKeyVersions/${number}`));
  expect((await client.decrypt({ name, ciphertext: before.ciphertext }))[0]).toMatchObject({
    plaintext: Buffer.from('before'),
    usedPrimary: false,
  });
  expect((await client.decrypt({ name, ciphertext: after.ciphertext }))[0]).toMatchObject({
    plaintext: Buffer.from('after'),
    usedPrimary: true,
  });
});

test('Rotations that were missed count as one, and the next keeps the rhythm', async () => {
  const clock = handClock();
  const client = await startKms(clock);
  const name = await rotatingKey(client, clock.at(10 * day));
  clock.advance(35 * day);
  const [key] = await client.getCryptoKey({ name });
  expect(key.primary?.name).toBe(`${name}/cryptoKeyVersions/2`);
  expect(Number(key.nextRotationTime?.seconds) * 1000).toBe(clock.at(40 * day).getTime());
});

test('A rotation time without a period rotates once', async () => {
  const clock = handClock();
  const client = await startKms(clock);
  const name = await createKey(client, 'key', {
    purpose: 'ENCRYPT_DECRYPT',
    nextRotationTime: { seconds: clock.at(day).getTime() / 1000 },
  });
  clock.advance(2 * day);
  expect((await client.getCryptoKey({ name }))[0]).toMatchObject({
    primary: { name: `${name}/cryptoKeyVersions/2` },
    nextRotationTime: null,
  });
});

test('A manual rotation leaves the schedule alone', async () => {
  const clock = handClock();
  const client = await startKms(clock);
  const name = await rotatingKey(client, clock.at(10 * day));
  await client.createCryptoKeyVersion({ parent: name, cryptoKeyVersion: {} });
  const [key] = await client.updateCryptoKeyPrimaryVersion({ name, cryptoKeyVersionId: '2' });
  expect(Number(key.nextRotationTime?.seconds) * 1000).toBe(clock.at(10 * day).getTime());
});

test('A version is destroyed once its term is over, and its material leaves the disk', async () => {
  const clock = handClock();
  const stateDir = temporaryFolder();
  const client = await startKms({ ...clock, stateDir });
  const key = await createKey(client);
  const name = `${key}/cryptoKeyVersions/1`;
  const { ciphertext } = await encrypt(client, { name: key, plaintext: Buffer.from('hi') });
  await client.destroyCryptoKeyVersion({ name });
  const onDisk = () => readFile(join(stateDir, 'kms.json'), 'utf8');
  expect(await onDisk()).toContain('material');
  clock.advance(30 * day);
  const [destroyed] = await client.getCryptoKeyVersion({ name });
  expect(destroyed).toMatchObject({ state: 'DESTROYED', destroyTime: null });
  expect(Number(destroyed.destroyEventTime?.seconds) * 1000).toBe(clock.now().getTime());
  expect(await onDisk()).not.toContain('material');
  await expect(client.decrypt({ name: key, ciphertext })).rejects.toMatchObject({ code: 9 });
  await expect(client.restoreCryptoKeyVersion({ name })).rejects.toMatchObject({ code: 9 });
});
