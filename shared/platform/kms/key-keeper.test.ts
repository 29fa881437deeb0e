import { expect, test } from 'vitest';
import { openKeyKeeper } from './key-keeper.ts';
import { key, localKms, versionOf } from './testing/local-kms.ts';

test('the version that encrypts is the one that was made last, and none while it is disabled', async () => {
  const { keeper, rotate, setState } = await localKeeper();
  expect(await keeper.primary(key)).toBe(1);
  await rotate();
  expect(await keeper.primary(key)).toBe(2);
  await setState(2, 'DISABLED');
  expect(await keeper.primary(key)).toBeUndefined();
});

test('a key that is ended opens nothing, whoever asks how often, and is rotated no more', async () => {
  const { keeper, kms, rotate, keyOf } = await localKeeper();
  const { ciphertext } = await kms.encrypt(key, Buffer.from('a'), Buffer.from('b'));
  await rotate();
  const [ended, again] = await Promise.all([keeper.destroy(key), keeper.destroy(key)]);
  expect(ended).toEqual(again);
  expect(ended).toMatchObject(
    [1, 2].map(number => ({ name: versionOf(number), state: 'DESTROY_SCHEDULED' })),
  );
  expect(Date.parse(ended[0]?.destroyedAt ?? '')).toBeGreaterThan(Date.now());
  await expect(kms.decrypt(key, ciphertext, Buffer.from('b'))).rejects.toMatchObject({ status: 503 });
  expect((await keyOf(key)).nextRotationTime ?? null).toBeNull();
});

test('older versions of a key are retired, but for those that are still needed, and can be brought back', async () => {
  const { keeper, kms, rotate, setState } = await localKeeper();
  const at = Buffer.from('b');
  const by: Buffer[] = [];
  for (let version = 1; version <= 4; version++) {
    by.push((await kms.encrypt(key, Buffer.from('a'), at)).ciphertext);
    if (version < 4) await rotate();
  }
  await setState(1, 'DISABLED');
  const which = { below: 4, except: [2] };
  const [retired, again] = await Promise.all([keeper.retire(key, which), keeper.retire(key, which)]);
  expect(retired).toMatchObject(
    [1, 3].map(number => ({ name: versionOf(number), state: 'DESTROY_SCHEDULED' })),
  );
  expect(again).toEqual(retired);
  const opens = await Promise.allSettled(by.map(ciphertext => kms.decrypt(key, ciphertext, at)));
  expect(opens.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled']);
  expect(await keeper.primary(key)).toBe(4);
});

test('no version is retired that the key may encrypt by, nor any where it encrypts by an older one', async () => {
  const { keeper, kms, rotate, setState } = await localKeeper();
  await rotate();
  expect(await keeper.retire(key, { below: 3, except: [] })).toEqual([]);
  await setState(2, 'DISABLED');
  expect(await keeper.retire(key, { below: 2, except: [] })).toEqual([]);
  await setState(2, 'ENABLED');
  expect(await keeper.retire(key, { below: 1, except: [] })).toEqual([]);
  await expect(kms.encrypt(key, Buffer.from('a'), Buffer.from('b'))).resolves.toBeTruthy();
  expect(await keeper.retire(`${key}-absent`, { below: 2, except: [] })).toEqual([]);
});

test('of a key that is not there nothing is to be ended, and a service that does not answer is asked again', async () => {
  const { keeper, faults } = await localKeeper();
  expect([await keeper.primary(`${key}-absent`), await keeper.destroy(`${key}-absent`)]).toEqual([
    undefined,
    [],
  ]);
  faults.add({ target: 'kms', error: 'UNAVAILABLE' });
  await expect(keeper.primary(key)).rejects.toMatchObject({ status: 503 });
  await expect(keeper.destroy(key)).rejects.toMatchObject({ status: 503 });
});

async function localKeeper() {
  const local = await localKms();
  return { ...local, keeper: openKeyKeeper({ grpcEndpoint: local.grpcEndpoint, deadlineMs: 1000 }) };
}
