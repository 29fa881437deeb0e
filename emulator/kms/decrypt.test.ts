import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKey, encrypt, startKms } from './testing/start-kms.ts';

const wrongKey = {
  code: 3,
  details: "Decryption failed: verify that 'name' refers to the correct CryptoKey.",
};
const plaintext = Buffer.from('a secret');

/** A copy with one bit flipped. */
function flip(bytes: Buffer, bit: number): Buffer {
  return Buffer.from(bytes.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)));
}

test('Any plaintext and additional data come back, and any flipped bit is refused', async () => {
  const client = await startKms();
  const name = await createKey(client);
  const bytes = fc.uint8Array({ maxLength: 200 }).map(array => Buffer.from(array));
  const anyTampering = fc.record({ plaintext: bytes, additional: bytes, bit: fc.nat() });
  await fc.assert(
    fc.asyncProperty(anyTampering, async ({ plaintext, additional, bit }) => {
      const additionalAuthenticatedData = additional;
      const request = { name, plaintext, additionalAuthenticatedData };
      const { ciphertext } = await encrypt(client, request);
      const [decrypted] = await client.decrypt({ name, ciphertext, additionalAuthenticatedData });
      expect(decrypted.plaintext).toEqual(plaintext);
      const tampered = flip(ciphertext, bit % (8 * ciphertext.length));
      const refused = client.decrypt({ name, ciphertext: tampered, additionalAuthenticatedData });
      await expect(refused).rejects.toMatchObject({ code: 3 });
    }),
    { numRuns: 60 },
  );
});

test('Every single bit of a ciphertext matters', async () => {
  const client = await startKms();
  const name = await createKey(client);
  const { ciphertext } = await encrypt(client, { name, plaintext: Buffer.from('x') });
  for (let bit = 0; bit < 8 * ciphertext.length; bit++) {
    const refused = client.decrypt({ name, ciphertext: flip(ciphertext, bit) });
    await expect(refused).rejects.toMatchObject({ code: 3 });
  }
});

describe('Decryption is refused', () => {
  test('with other additional data, or with none', async () => {
    const client = await startKms();
    const name = await createKey(client);
    const { ciphertext } = await encrypt(client, {
      name,
      plaintext,
      additionalAuthenticatedData: Buffer.from('org-1'),
    });
    const other = client.decrypt({ name, ciphertext, additionalAuthenticatedData: Buffer.from('org-2') });
    await expect(other).rejects.toMatchObject(wrongKey);
    await expect(client.decrypt({ name, ciphertext })).rejects.toMatchObject(wrongKey);
  });

  test('through another key', async () => {
    const client = await startKms();
    const [name, other] = [await createKey(client), await createKey(client, 'other')];
    const { ciphertext } = await encrypt(client, { name, plaintext });
    await expect(client.decrypt({ name: other, ciphertext })).rejects.toMatchObject(wrongKey);
  });

  test.each([0, 1, 32, 200])('of %i bytes that are no ciphertext', async length => {
    const client = await startKms();
    const name = await createKey(client);
    await expect(client.decrypt({ name, ciphertext: Buffer.alloc(length, 7) })).rejects.toMatchObject({
      code: 3,
      details: 'Decryption failed: the ciphertext is invalid.',
    });
  });

  test('of a ciphertext cut short, or with bytes after it', async () => {
    const client = await startKms();
    const name = await createKey(client);
    const { ciphertext } = await encrypt(client, { name, plaintext });
    const short = client.decrypt({ name, ciphertext: ciphertext.subarray(0, -1) });
    await expect(short).rejects.toMatchObject(wrongKey);
    const long = client.decrypt({ name, ciphertext: Buffer.concat([ciphertext, Buffer.of(0)]) });
    await expect(long).rejects.toMatchObject(wrongKey);
  });

  test('through a version, for only the key is named', async () => {
    const client = await startKms();
    const { name, ciphertext } = await encrypt(client, { name: await createKey(client), plaintext });
    await expect(client.decrypt({ name, ciphertext })).rejects.toMatchObject({ code: 3 });
  });
});
