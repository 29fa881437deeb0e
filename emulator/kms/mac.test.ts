import { expect, test } from 'vitest';
import { checksumOf } from './checked-bytes.ts';
import { createKey, macKey, startKms } from './testing/start-kms.ts';

const data = Buffer.from('a message');

async function startWithMacKey() {
  const client = await startKms();
  const key = await createKey(client, 'mac', macKey);
  const name = `${key}/cryptoKeyVersions/1`;
  const [signed] = await client.macSign({ name, data });
  return { client, key, name, signed, mac: Buffer.from(signed.mac ?? '') };
}

test('A message that was signed verifies', async () => {
  const { client, name, signed, mac } = await startWithMacKey();
  expect(signed).toMatchObject({ name, protectionLevel: 'SOFTWARE', verifiedDataCrc32c: false });
  expect(mac).toHaveLength(32);
  expect((await client.macVerify({ name, data, mac }))[0]).toMatchObject({
    name,
    success: true,
    verifiedSuccessIntegrity: true,
    protectionLevel: 'SOFTWARE',
  });
});

test('Another message, another MAC and another version do not verify', async () => {
  const { client, key, name, mac } = await startWithMacKey();
  const flipped = Buffer.from(mac);
  flipped.writeUInt8(flipped.readUInt8(0) ^ 1);
  await client.createCryptoKeyVersion({ parent: key, cryptoKeyVersion: {} });
  const verifications = await Promise.all([
    client.macVerify({ name, data: Buffer.from('another'), mac }),
    client.macVerify({ name, data, mac: flipped }),
    client.macVerify({ name: `${key}/cryptoKeyVersions/2`, data, mac }),
  ]);
  for (const [{ success, verifiedSuccessIntegrity }] of verifications) {
    expect({ success, verifiedSuccessIntegrity }).toEqual({
      success: false,
      verifiedSuccessIntegrity: false,
    });
  }
});

test('Checksums are verified and returned', async () => {
  const { client, name } = await startWithMacKey();
  const dataCrc32c = checksumOf(data);
  const [signed] = await client.macSign({ name, data, dataCrc32c });
  const mac = Buffer.from(signed.mac ?? '');
  expect(signed.verifiedDataCrc32c).toBe(true);
  expect(signed.macCrc32c).toEqual(checksumOf(mac));
  const macCrc32c = checksumOf(mac);
  const [verified] = await client.macVerify({ name, data, dataCrc32c, mac, macCrc32c });
  expect(verified).toMatchObject({ success: true, verifiedDataCrc32c: true, verifiedMacCrc32c: true });
});

test('Wrong checksums are INVALID_ARGUMENT', async () => {
  const { client, name, mac } = await startWithMacKey();
  const wrong = { value: 1 };
  const calls = [
    client.macSign({ name, data, dataCrc32c: wrong }),
    client.macVerify({ name, data, dataCrc32c: wrong, mac }),
    client.macVerify({ name, data, mac, macCrc32c: wrong }),
  ];
  for (const call of calls) await expect(call).rejects.toMatchObject({ code: 3 });
});

test('A MAC of another length is INVALID_ARGUMENT', async () => {
  const { client, name, mac } = await startWithMacKey();
  const verified = client.macVerify({ name, data, mac: mac.subarray(1) });
  await expect(verified).rejects.toMatchObject({ code: 3, details: 'mac must be 32 bytes long.' });
});

test('A key to encrypt does not sign', async () => {
  const { client, mac } = await startWithMacKey();
  const name = `${await createKey(client)}/cryptoKeyVersions/1`;
  await expect(client.macSign({ name, data })).rejects.toMatchObject({ code: 9 });
  await expect(client.macVerify({ name, data, mac })).rejects.toMatchObject({ code: 9 });
});

test('A disabled version neither signs nor verifies', async () => {
  const { client, name, mac } = await startWithMacKey();
  await client.updateCryptoKeyVersion({
    cryptoKeyVersion: { name, state: 'DISABLED' },
    updateMask: { paths: ['state'] },
  });
  await expect(client.macSign({ name, data })).rejects.toMatchObject({ code: 9 });
  await expect(client.macVerify({ name, data, mac })).rejects.toMatchObject({ code: 9 });
});

test('A version that does not exist is NOT_FOUND', async () => {
  const { client, key } = await startWithMacKey();
  const signed = client.macSign({ name: `${key}/cryptoKeyVersions/2`, data });
  await expect(signed).rejects.toMatchObject({ code: 5 });
});
