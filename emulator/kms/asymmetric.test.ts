import { createHash, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { checksumOf } from './checked-bytes.ts';
import { createKey, signingKey, startKms } from './testing/start-kms.ts';

const data = Buffer.from('a message');
const sha256 = createHash('sha256').update(data).digest();
const digest = { sha256 };

async function startWithSigningKey() {
  const client = await startKms();
  const key = await createKey(client, 'signing', signingKey);
  return { client, key, name: `${key}/cryptoKeyVersions/1` };
}

test('A digest that was signed verifies by the public key, and no other does', async () => {
  const { client, name } = await startWithSigningKey();
  const digestCrc32c = checksumOf(sha256);
  const [signed] = await client.asymmetricSign({ name, digest, digestCrc32c });
  const signature = Buffer.from(signed.signature ?? '');
  expect(signed).toMatchObject({
    name,
    protectionLevel: 'SOFTWARE',
    verifiedDigestCrc32c: true,
    signatureCrc32c: checksumOf(signature),
  });
  const [{ pem, pemCrc32c, ...rest }] = await client.getPublicKey({ name });
  expect(rest).toMatchObject({ name, algorithm: 'EC_SIGN_P256_SHA256', protectionLevel: 'SOFTWARE' });
  expect(pemCrc32c).toEqual(checksumOf(Buffer.from(pem ?? '')));
  expect(verify('sha256', data, pem ?? '', signature)).toBe(true);
  expect(verify('sha256', Buffer.from('another'), pem ?? '', signature)).toBe(false);
});

test('Each version has a key pair of its own', async () => {
  const { client, key, name } = await startWithSigningKey();
  const [second] = await client.createCryptoKeyVersion({ parent: key, cryptoKeyVersion: {} });
  const [one] = await client.getPublicKey({ name });
  const [other] = await client.getPublicKey({ name: second.name ?? '' });
  expect(one.pem).not.toBe(other.pem);
});

test('The public key is given as PEM with its checksum when that is asked for', async () => {
  const { client, name } = await startWithSigningKey();
  const [{ pem }] = await client.getPublicKey({ name });
  const [{ publicKey }] = await client.getPublicKey({ name, publicKeyFormat: 'PEM' });
  const bytes = Buffer.from(pem ?? '');
  expect(publicKey).toEqual({ data: bytes, crc32cChecksum: checksumOf(bytes) });
});

test('No digest, one of another length, data and a wrong checksum are INVALID_ARGUMENT', async () => {
  const { client, name } = await startWithSigningKey();
  const requests = [
    { name },
    { name, digest: { sha256: sha256.subarray(1) } },
    { name, digest: { sha512: Buffer.alloc(64) } },
    { name, data },
    { name, digest, digestCrc32c: { value: 1 } },
  ];
  for (const request of requests)
    await expect(client.asymmetricSign(request)).rejects.toMatchObject({ code: 3 });
});

test('A key of another purpose and a disabled version do not sign', async () => {
  const { client, name } = await startWithSigningKey();
  const other = `${await createKey(client)}/cryptoKeyVersions/1`;
  await client.updateCryptoKeyVersion({
    cryptoKeyVersion: { name, state: 'DISABLED' },
    updateMask: { paths: ['state'] },
  });
  for (const refused of [name, other]) {
    await expect(client.asymmetricSign({ name: refused, digest })).rejects.toMatchObject({ code: 9 });
    await expect(client.getPublicKey({ name: refused })).rejects.toMatchObject({ code: 9 });
  }
});
