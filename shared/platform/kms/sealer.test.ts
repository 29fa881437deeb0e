import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Undecipherable } from './kms-errors.ts';
import { createSealer, type SecretPlace } from './sealer.ts';
import { key, localKms, versionOf } from './testing/local-kms.ts';

const place: SecretPlace = {
  organisationId: 'org',
  collection: 'webhooks',
  id: 'one',
  field: 'signingSecret',
};

async function start() {
  const local = await localKms();
  return { ...local, sealer: createSealer(local.kms, key), another: createSealer(local.kms, key) };
}

test('any secret opens where it was sealed, and nowhere else', async () => {
  const { sealer } = await start();
  const name = fc.string({ minLength: 1, maxLength: 10, unit: 'grapheme' });
  const anyPlace = fc.record({ organisationId: name, collection: name, id: name, field: name });
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), anyPlace, anyPlace, async (text, here, there) => {
      const sealed = await sealer.seal(here, text);
      expect(await sealer.open(here, sealed)).toBe(text);
      for (const part of ['organisationId', 'collection', 'id', 'field'] as const) {
        if (here[part] === there[part]) continue;
        await expect(sealer.open({ ...here, [part]: there[part] }, sealed)).rejects.toThrow(Undecipherable);
      }
    }),
    { numRuns: 30 },
  );
});

test('parts that read the same one after another are another place', async () => {
  const { sealer } = await start();
  const sealed = await sealer.seal({ ...place, organisationId: 'ab', collection: 'c' }, 'secret');
  const moved = sealer.open({ ...place, organisationId: 'a', collection: 'bc' }, sealed);
  await expect(moved).rejects.toThrow(Undecipherable);
});

test('what is sealed shows nothing of the secret, nor twice the same, but the version of the key', async () => {
  const { sealer } = await start();
  const [one, two] = [await sealer.seal(place, 'whsec_abc'), await sealer.seal(place, 'whsec_abc')];
  expect(Buffer.from(one.ciphertext, 'base64').toString('latin1')).not.toContain('whsec');
  expect(one.ciphertext).not.toBe(two.ciphertext);
  expect(one.keyVersion).toBe(versionOf(1));
});

test('a secret in the clear, from before, is read as it is', async () => {
  const { sealer, asked } = await start();
  expect(await sealer.open(place, 'whsec_abc')).toBe('whsec_abc');
  expect(asked).toEqual([]);
});

test('what is sealed already is not sealed again', async () => {
  const { sealer } = await start();
  const sealed = await sealer.seal(place, 'whsec_abc');
  expect(await sealer.seal(place, sealed)).toBe(sealed);
});

test('a secret that is opened time and again asks Cloud KMS once', async () => {
  const { sealer, asked } = await start();
  const sealed = await sealer.seal(place, 'whsec_abc');
  await Promise.all(Array.from({ length: 20 }, () => sealer.open(place, sealed)));
  await sealer.open(place, sealed);
  expect(asked).toEqual(['Encrypt', 'Decrypt']);
});

test('what is remembered of a secret does not open it elsewhere', async () => {
  const { sealer } = await start();
  const sealed = await sealer.seal(place, 'whsec_abc');
  await sealer.open(place, sealed);
  await expect(sealer.open({ ...place, id: 'two' }, sealed)).rejects.toThrow(Undecipherable);
});

test('that Cloud KMS was away is not remembered', async () => {
  const { sealer, another, faults } = await start();
  const sealed = await sealer.seal(place, 'whsec_abc');
  const { id } = faults.add({ target: 'kms', error: 'INTERNAL' });
  await expect(another.open(place, sealed)).rejects.toMatchObject({ status: 503 });
  faults.remove(id);
  expect(await another.open(place, sealed)).toBe('whsec_abc');
});
