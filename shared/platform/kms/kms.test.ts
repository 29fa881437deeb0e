import type { GrpcMethods } from '@chatterfix/emulator/grpc/grpc-service.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openKms } from './kms.ts';
import { Undecipherable } from './kms-errors.ts';
import { key, localKms, otherKey, versionOf } from './testing/local-kms.ts';

const secret = Buffer.from('whsec_secret');
const place = Buffer.from('place');

/** Answers of a method that arrive otherwise than they were sent, the first so many times. */
function altered(name: string, alter: (answer: Record<string, unknown>) => object, times = 99) {
  let left = times;
  return (methods: GrpcMethods): GrpcMethods => ({
    ...methods,
    [name]: async request => {
      const answer = { ...(await methods[name]?.(request)) };
      return left-- > 0 ? { ...answer, ...alter(answer) } : answer;
    },
  });
}

const cut = (bytes: unknown) => Buffer.from(bytes as Buffer).subarray(1);

test('any bytes come back with the same context, and with that alone', async () => {
  const { kms } = await localKms();
  const bytes = fc.uint8Array({ maxLength: 200 }).map(array => Buffer.from(array));
  await fc.assert(
    fc.asyncProperty(bytes, bytes, bytes, async (plaintext, context, other) => {
      const { ciphertext, keyVersion } = await kms.encrypt(key, plaintext, context);
      expect(keyVersion).toBe(versionOf(1));
      expect(await kms.decrypt(key, ciphertext, context)).toEqual(plaintext);
      if (other.equals(context)) return;
      await expect(kms.decrypt(key, ciphertext, other)).rejects.toThrow(Undecipherable);
    }),
    { numRuns: 50 },
  );
});

test('64 KiB are taken, as much as Cloud KMS takes', async () => {
  const { kms } = await localKms();
  const plaintext = Buffer.alloc(64 * 1024, 1);
  const { ciphertext } = await kms.encrypt(key, plaintext, place);
  expect(await kms.decrypt(key, ciphertext, place)).toEqual(plaintext);
});

test('a ciphertext that is cut anywhere, or changed in any byte, does not open', async () => {
  const { kms } = await localKms();
  const { ciphertext } = await kms.encrypt(key, secret, place);
  for (let length = 0; length < ciphertext.length; length++)
    await expect(kms.decrypt(key, ciphertext.subarray(0, length), place)).rejects.toThrow(Undecipherable);
  for (let index = 0; index < ciphertext.length; index++) {
    const changed = Buffer.from(ciphertext);
    changed[index] = (changed[index] ?? 0) ^ 1;
    await expect(kms.decrypt(key, changed, place)).rejects.toThrow(Undecipherable);
  }
});

test('another key does not open it', async () => {
  const { kms } = await localKms();
  const { ciphertext } = await kms.encrypt(key, secret, place);
  await expect(kms.decrypt(otherKey, ciphertext, place)).rejects.toThrow(Undecipherable);
});

describe('a key that is rotated', () => {
  test('opens what its old version made, and encrypts with the new one', async () => {
    const { kms, rotate } = await localKms();
    const old = await kms.encrypt(key, secret, place);
    await rotate();
    expect((await kms.encrypt(key, secret, place)).keyVersion).toBe(versionOf(2));
    expect(await kms.decrypt(key, old.ciphertext, place)).toEqual(secret);
  });

  test('opens what a version made that is disabled only when it is enabled again', async () => {
    const { kms, rotate, setState } = await localKms();
    const { ciphertext } = await kms.encrypt(key, secret, place);
    await rotate();
    await setState(1, 'DISABLED');
    const refused = kms.decrypt(key, ciphertext, place);
    await expect(refused).rejects.toMatchObject({ status: 503, message: expect.stringContaining('enabled') });
    await setState(1, 'ENABLED');
    expect(await kms.decrypt(key, ciphertext, place)).toEqual(secret);
  });
});

describe('what arrives damaged is asked for again', () => {
  test.each([
    ['a ciphertext', altered('Encrypt', ({ ciphertext }) => ({ ciphertext: cut(ciphertext) }), 2), 2],
    ['the checksum of one', altered('Encrypt', () => ({ ciphertextCrc32c: { value: '1' } }), 1), 1],
    ['a ciphertext without one', altered('Encrypt', () => ({ ciphertextCrc32c: null }), 1), 1],
    ['a plaintext not verified', altered('Encrypt', () => ({ verifiedPlaintextCrc32c: false }), 1), 1],
    [
      'a context not verified',
      altered('Encrypt', () => ({ verifiedAdditionalAuthenticatedDataCrc32c: false }), 1),
      1,
    ],
    ['what another key made', altered('Encrypt', () => ({ name: `${otherKey}/cryptoKeyVersions/1` }), 1), 1],
    ['a plaintext', altered('Decrypt', ({ plaintext }) => ({ plaintext: cut(plaintext) }), 2), 2],
    ['its checksum', altered('Decrypt', () => ({ plaintextCrc32c: { value: '1' } }), 2), 2],
  ])('%s', async (_, onTheWay, times) => {
    const { kms, asked } = await localKms(onTheWay);
    const { ciphertext, keyVersion } = await kms.encrypt(key, secret, place);
    expect(keyVersion).toBe(versionOf(1));
    expect(await kms.decrypt(key, ciphertext, place)).toEqual(secret);
    expect(asked).toHaveLength(2 + times);
  });

  test('and a request that did', async () => {
    let times = 0;
    const { kms } = await localKms(methods => ({
      ...methods,
      Encrypt: request => {
        const damaged = { ...(request as object), plaintext: Buffer.from('other') };
        return methods.Encrypt?.(times++ === 0 ? damaged : request) ?? {};
      },
    }));
    const { ciphertext } = await kms.encrypt(key, secret, place);
    expect(await kms.decrypt(key, ciphertext, place)).toEqual(secret);
  });

  test('three times, and then given up', async () => {
    const { kms, asked } = await localKms(
      altered('Encrypt', ({ ciphertext }) => ({ ciphertext: cut(ciphertext) })),
    );
    const refused = kms.encrypt(key, secret, place);
    await expect(refused).rejects.toMatchObject({
      status: 503,
      message: expect.stringContaining('Try again'),
    });
    expect(asked).toEqual(['Encrypt', 'Encrypt', 'Encrypt']);
  });
});

describe('when Cloud KMS fails', () => {
  test('for a moment, nobody notices', async () => {
    const { kms, faults } = await localKms();
    faults.add({ target: 'kms', operation: 'Encrypt', error: 'UNAVAILABLE', times: 2 });
    const { ciphertext } = await kms.encrypt(key, secret, place);
    expect(await kms.decrypt(key, ciphertext, place)).toEqual(secret);
  });

  test.each(['UNAVAILABLE', 'RESOURCE_EXHAUSTED', 'INTERNAL'])(
    'with %s, it is to be tried again',
    async error => {
      const { kms, faults } = await localKms();
      faults.add({ target: 'kms', error });
      const refused = kms.encrypt(key, secret, place);
      await expect(refused).rejects.toMatchObject({
        status: 503,
        message: expect.stringContaining('Try again'),
      });
    },
  );

  test.each(['PERMISSION_DENIED', 'NOT_FOUND'])('with %s, the key is to be seen to', async error => {
    const { kms, faults } = await localKms();
    faults.add({ target: 'kms', error });
    const refused = kms.decrypt(key, secret, place);
    await expect(refused).rejects.toMatchObject({ status: 503, message: expect.stringContaining('enabled') });
  });

  test('it is not waited for beyond the deadline', async () => {
    const { kms, faults } = await localKms();
    faults.add({ target: 'kms', delayMs: 4000 });
    const begun = performance.now();
    await expect(kms.encrypt(key, secret, place)).rejects.toMatchObject({ status: 503 });
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  test('because nobody is there, it is to be tried again', async () => {
    const kms = openKms({ grpcEndpoint: '127.0.0.1:1', deadlineMs: 500 });
    await expect(kms.encrypt(key, secret, place)).rejects.toMatchObject({ status: 503 });
  });
});

test('what is too large for it is a fault of ours, and says so', async () => {
  const { kms } = await localKms();
  await expect(kms.encrypt(key, Buffer.alloc(64 * 1024 + 1), place)).rejects.toThrow('64 KiB');
});

describe('a new key', () => {
  const made = `${key}-made`;
  const life = { rotationDays: 90, destroyDays: 7 };

  test('encrypts, and is made once however often it is asked for', async () => {
    const { kms } = await localKms();
    await kms.createKey(made, life);
    const { ciphertext } = await kms.encrypt(made, secret, place);
    await kms.createKey(made, life);
    expect(await kms.decrypt(made, ciphertext, place)).toEqual(secret);
  });

  test('is rotated, and destroyed, in the time that was chosen', async () => {
    const { kms, keyOf } = await localKms();
    await kms.createKey(made, life);
    const days = (time: unknown) => Number((time as { seconds: unknown }).seconds) / 86_400;
    const { rotationPeriod, destroyScheduledDuration, nextRotationTime } = await keyOf(made);
    expect([rotationPeriod, destroyScheduledDuration].map(days)).toEqual([90, 7]);
    expect(days(nextRotationTime) - Date.now() / 86_400_000).toBeCloseTo(90, 1);
  });

  test('is not made while Cloud KMS does not answer', async () => {
    const { kms, faults } = await localKms();
    faults.add({ target: 'kms', operation: 'CreateCryptoKey', error: 'UNAVAILABLE' });
    await expect(kms.createKey(made, life)).rejects.toMatchObject({ status: 503 });
  });
});
