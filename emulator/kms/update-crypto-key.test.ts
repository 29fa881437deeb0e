import { expect, test } from 'vitest';
import { handClock } from '../testing/hand-clock.ts';
import { createKey, day, macKey, startKms } from './testing/start-kms.ts';

test('Only the fields of the mask are changed', async () => {
  const client = await startKms();
  const name = await createKey(client, 'key', { purpose: 'ENCRYPT_DECRYPT', labels: { a: '1' } });
  const nextRotationTime = { seconds: Math.floor(Date.now() / 1000) + 86_400, nanos: 0 };
  const [rotated] = await client.updateCryptoKey({
    cryptoKey: { name, nextRotationTime, rotationPeriod: { seconds: 86_400 }, labels: { b: '2' } },
    updateMask: { paths: ['rotation_period', 'next_rotation_time'] },
  });
  expect(rotated).toMatchObject({ labels: { a: '1' } });
  expect(Number(rotated.nextRotationTime?.seconds)).toBe(nextRotationTime.seconds);
  const [relabelled] = await client.updateCryptoKey({
    cryptoKey: { name, labels: { b: '2' } },
    updateMask: { paths: ['labels'] },
  });
  expect(relabelled).toMatchObject({ labels: { b: '2' }, nextRotationTime: rotated.nextRotationTime });
});

test('A rotation schedule can be removed', async () => {
  const clock = handClock();
  const client = await startKms(clock);
  const name = await createKey(client, 'key', {
    purpose: 'ENCRYPT_DECRYPT',
    rotationPeriod: { seconds: 86_400 },
    nextRotationTime: { seconds: clock.at(day).getTime() / 1000 },
  });
  await client.updateCryptoKey({
    cryptoKey: { name },
    updateMask: { paths: ['rotation_period', 'next_rotation_time'] },
  });
  clock.advance(10 * day);
  expect((await client.listCryptoKeyVersions({ parent: name }))[0]).toHaveLength(1);
});

test.each([
  ['no field', []],
  ['an immutable field', ['purpose']],
  ['an unknown field', ['labels', 'colour']],
])('A mask with %s is INVALID_ARGUMENT', async (_, paths) => {
  const client = await startKms();
  const name = await createKey(client);
  const updated = client.updateCryptoKey({ cryptoKey: { name }, updateMask: { paths } });
  await expect(updated).rejects.toMatchObject({ code: 3, details: expect.stringContaining('updateMask') });
});

test('A request without a mask is INVALID_ARGUMENT', async () => {
  const client = await startKms();
  const name = await createKey(client);
  await expect(client.updateCryptoKey({ cryptoKey: { name } })).rejects.toMatchObject({ code: 3 });
});

test('The primary version can be set to an earlier one, which then encrypts', async () => {
  const client = await startKms();
  const name = await createKey(client);
  await client.createCryptoKeyVersion({ parent: name, cryptoKeyVersion: {} });
  await client.updateCryptoKeyPrimaryVersion({ name, cryptoKeyVersionId: '2' });
  const [key] = await client.updateCryptoKeyPrimaryVersion({ name, cryptoKeyVersionId: '1' });
  expect(key.primary?.name).toBe(`${name}/cryptoKeyVersions/1`);
  const [encrypted] = await client.encrypt({ name, plaintext: Buffer.from('hi') });
  expect(encrypted.name).toBe(`${name}/cryptoKeyVersions/1`);
});

test('A primary version must exist and be enabled, and the key must be one to encrypt', async () => {
  const client = await startKms();
  const name = await createKey(client);
  const none = client.updateCryptoKeyPrimaryVersion({ name, cryptoKeyVersionId: '2' });
  await expect(none).rejects.toMatchObject({ code: 5 });
  await client.destroyCryptoKeyVersion({ name: `${name}/cryptoKeyVersions/1` });
  const gone = client.updateCryptoKeyPrimaryVersion({ name, cryptoKeyVersionId: '1' });
  await expect(gone).rejects.toMatchObject({ code: 9 });
  const mac = await createKey(client, 'mac', macKey);
  const wrong = client.updateCryptoKeyPrimaryVersion({ name: mac, cryptoKeyVersionId: '1' });
  await expect(wrong).rejects.toMatchObject({ code: 9 });
});
