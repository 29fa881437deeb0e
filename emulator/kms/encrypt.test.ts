import { describe, expect, test } from 'vitest';
import { checksumOf } from './checked-bytes.ts';
import { createKey, encrypt, macKey, ring, startKms } from './testing/start-kms.ts';

const plaintext = Buffer.from('a secret');

test('What a key encrypts it decrypts', async () => {
  const client = await startKms();
  const name = await createKey(client);
  const encrypted = await encrypt(client, { name, plaintext });
  expect(encrypted.name).toBe(`${name}/cryptoKeyVersions/1`);
  expect(encrypted.ciphertext).not.toEqual(plaintext);
  const [decrypted] = await client.decrypt({ name, ciphertext: encrypted.ciphertext });
  expect(decrypted).toMatchObject({ plaintext, usedPrimary: true, protectionLevel: 'SOFTWARE' });
});

test('The same plaintext is never encrypted to the same ciphertext', async () => {
  const client = await startKms();
  const name = await createKey(client);
  const one = await encrypt(client, { name, plaintext });
  const other = await encrypt(client, { name, plaintext });
  expect(one.ciphertext).not.toEqual(other.ciphertext);
});

test('A version can be named to encrypt', async () => {
  const client = await startKms();
  const key = await createKey(client);
  await client.createCryptoKeyVersion({ parent: key, cryptoKeyVersion: {} });
  const name = `${key}/cryptoKeyVersions/2`;
  const encrypted = await encrypt(client, { name, plaintext });
  expect(encrypted.name).toBe(name);
  const [decrypted] = await client.decrypt({ name: key, ciphertext: encrypted.ciphertext });
  expect(decrypted).toMatchObject({ plaintext, usedPrimary: false });
});

test('A key or version that does not exist is NOT_FOUND', async () => {
  const client = await startKms();
  const name = `${ring}/cryptoKeys/none`;
  const details = `CryptoKey ${name} not found.`;
  await expect(client.encrypt({ name, plaintext })).rejects.toMatchObject({ code: 5, details });
  await expect(client.decrypt({ name, ciphertext: plaintext })).rejects.toMatchObject({ code: 5, details });
  const version = `${await createKey(client)}/cryptoKeyVersions/9`;
  await expect(client.encrypt({ name: version, plaintext })).rejects.toMatchObject({ code: 5 });
});

test('A key to sign does not encrypt', async () => {
  const client = await startKms();
  const name = await createKey(client, 'mac', macKey);
  await expect(client.encrypt({ name, plaintext })).rejects.toMatchObject({ code: 9 });
  await expect(client.decrypt({ name, ciphertext: plaintext })).rejects.toMatchObject({ code: 9 });
});

test('64 KiB can be encrypted and decrypted, a byte more cannot', async () => {
  const client = await startKms();
  const name = await createKey(client);
  const largest = Buffer.alloc(65_536, 1);
  const { ciphertext } = await encrypt(client, { name, plaintext: largest });
  expect((await client.decrypt({ name, ciphertext }))[0].plaintext).toEqual(largest);
  const tooLarge = Buffer.alloc(65_537);
  await expect(client.encrypt({ name, plaintext: tooLarge })).rejects.toMatchObject({ code: 3 });
  const data = client.encrypt({ name, plaintext, additionalAuthenticatedData: tooLarge });
  await expect(data).rejects.toMatchObject({ code: 3 });
});

describe('Checksums', () => {
  const data = Buffer.from('org-1');
  const right = checksumOf(plaintext);
  const rightOfData = checksumOf(data);
  const wrong = checksumOf(Buffer.from('something else'));

  test('that are right are reported as verified, and the replies carry theirs', async () => {
    const client = await startKms();
    const name = await createKey(client);
    const [encrypted] = await client.encrypt({
      name,
      plaintext,
      plaintextCrc32c: right,
      additionalAuthenticatedData: data,
      additionalAuthenticatedDataCrc32c: rightOfData,
    });
    const ciphertext = Buffer.from(encrypted.ciphertext ?? '');
    expect(encrypted.verifiedPlaintextCrc32c).toBe(true);
    expect(encrypted.verifiedAdditionalAuthenticatedDataCrc32c).toBe(true);
    expect(encrypted.ciphertextCrc32c).toEqual(checksumOf(ciphertext));
    const [decrypted] = await client.decrypt({
      name,
      ciphertext,
      ciphertextCrc32c: checksumOf(ciphertext),
      additionalAuthenticatedData: data,
      additionalAuthenticatedDataCrc32c: rightOfData,
    });
    expect(decrypted.plaintextCrc32c).toEqual(checksumOf(plaintext));
  });

  test('that are absent are reported as not verified', async () => {
    const client = await startKms();
    const [encrypted] = await client.encrypt({ name: await createKey(client), plaintext });
    expect(encrypted.verifiedPlaintextCrc32c).toBe(false);
    expect(encrypted.verifiedAdditionalAuthenticatedDataCrc32c).toBe(false);
  });

  test('that are wrong are INVALID_ARGUMENT', async () => {
    const client = await startKms();
    const name = await createKey(client);
    const { ciphertext } = await encrypt(client, { name, plaintext });
    const calls = [
      client.encrypt({ name, plaintext, plaintextCrc32c: wrong }),
      client.encrypt({ name, plaintext, additionalAuthenticatedDataCrc32c: wrong }),
      client.decrypt({ name, ciphertext, ciphertextCrc32c: wrong }),
      client.decrypt({ name, ciphertext, additionalAuthenticatedDataCrc32c: wrong }),
    ];
    for (const call of calls) {
      await expect(call).rejects.toMatchObject({ code: 3, details: expect.stringContaining('checksum') });
    }
  });
});
