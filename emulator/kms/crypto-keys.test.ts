import { expect, test } from 'vitest';
import { handClock } from '../testing/hand-clock.ts';
import { createKey, day, type KeyOptions, location, macKey, ring, startKms } from './testing/start-kms.ts';

test('A key to encrypt has a first version as its primary, and the defaults of the real service', async () => {
  const client = await startKms();
  const [key] = await client.createCryptoKey({
    parent: ring,
    cryptoKeyId: 'key',
    cryptoKey: { purpose: 'ENCRYPT_DECRYPT', labels: { team: 'security' } },
  });
  expect(key).toMatchObject({
    name: `${ring}/cryptoKeys/key`,
    purpose: 'ENCRYPT_DECRYPT',
    labels: { team: 'security' },
    versionTemplate: { algorithm: 'GOOGLE_SYMMETRIC_ENCRYPTION', protectionLevel: 'SOFTWARE' },
    primary: { name: `${ring}/cryptoKeys/key/cryptoKeyVersions/1`, state: 'ENABLED' },
    nextRotationTime: null,
  });
  expect(Number(key.destroyScheduledDuration?.seconds) * 1000).toBe(30 * day);
  const name = `${ring}/cryptoKeys/key`;
  expect((await client.getCryptoKey({ name }))[0]).toEqual(key);
});

test('A key to sign has a version but no primary', async () => {
  const client = await startKms();
  const name = await createKey(client, 'mac', macKey);
  expect((await client.getCryptoKey({ name }))[0]).toMatchObject({ purpose: 'MAC', primary: null });
  expect((await client.listCryptoKeyVersions({ parent: name }))[0]).toMatchObject([
    { name: `${name}/cryptoKeyVersions/1`, algorithm: 'HMAC_SHA256', state: 'ENABLED' },
  ]);
});

test('A key can be created without a version', async () => {
  const client = await startKms();
  const [key] = await client.createCryptoKey({
    parent: ring,
    cryptoKeyId: 'key',
    cryptoKey: { purpose: 'ENCRYPT_DECRYPT' },
    skipInitialVersionCreation: true,
  });
  expect(key.primary).toBeNull();
  const encrypted = client.encrypt({ name: `${ring}/cryptoKeys/key`, plaintext: Buffer.from('hi') });
  await expect(encrypted).rejects.toMatchObject({ code: 9 });
});

test('A key that exists is ALREADY_EXISTS', async () => {
  const client = await startKms();
  const name = await createKey(client);
  await expect(createKey(client)).rejects.toMatchObject({
    code: 6,
    details: `CryptoKey ${name} already exists.`,
  });
});

test('A key in a ring that does not exist is NOT_FOUND', async () => {
  const client = await startKms();
  const parent = `${location}/keyRings/none`;
  const created = client.createCryptoKey({
    parent,
    cryptoKeyId: 'key',
    cryptoKey: { purpose: 'ENCRYPT_DECRYPT' },
  });
  await expect(created).rejects.toMatchObject({ code: 5, details: `KeyRing ${parent} not found.` });
  await expect(client.listCryptoKeys({ parent })).rejects.toMatchObject({ code: 5 });
});

const { at } = handClock();
const seconds = (ms: number) => ({ seconds: ms / 1000 });
const later = seconds(at(day).getTime());

const refused: [string, KeyOptions][] = [
  ['no purpose', {}],
  ['a purpose that is not served', { purpose: 'ASYMMETRIC_DECRYPT' }],
  ['a key to sign without an algorithm', { purpose: 'MAC' }],
  ['a key pair to sign without an algorithm', { purpose: 'ASYMMETRIC_SIGN' }],
  [
    'an algorithm of another purpose',
    { purpose: 'ENCRYPT_DECRYPT', versionTemplate: { algorithm: 'HMAC_SHA256' } },
  ],
  ['a hardware key', { purpose: 'ENCRYPT_DECRYPT', versionTemplate: { protectionLevel: 'HSM' } }],
  ['a rotation period without a time', { purpose: 'ENCRYPT_DECRYPT', rotationPeriod: seconds(day) }],
  [
    'a rotation period under 24 hours',
    { purpose: 'ENCRYPT_DECRYPT', rotationPeriod: seconds(day - 1000), nextRotationTime: later },
  ],
  [
    'a rotation time that is past',
    { purpose: 'ENCRYPT_DECRYPT', nextRotationTime: seconds(at(0).getTime()) },
  ],
  ['a key to sign that rotates', { ...macKey, nextRotationTime: later }],
  [
    'a destruction sooner than in 24 hours',
    { purpose: 'ENCRYPT_DECRYPT', destroyScheduledDuration: seconds(60_000) },
  ],
  ['a label in capitals', { purpose: 'ENCRYPT_DECRYPT', labels: { Team: 'x' } }],
];

test.each(refused)('%s is INVALID_ARGUMENT', async (_, options) => {
  const client = await startKms(handClock());
  await expect(createKey(client, 'key', options)).rejects.toMatchObject({ code: 3 });
});
