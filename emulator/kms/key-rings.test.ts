import { expect, test } from 'vitest';
import { handClock } from '../testing/hand-clock.ts';
import { location, ring, startKms } from './testing/start-kms.ts';

test('A key ring is created, and read again as it was', async () => {
  const clock = handClock();
  const client = await startKms(clock);
  const [created] = await client.createKeyRing({ parent: location, keyRingId: 'A_1-b' });
  const name = `${location}/keyRings/A_1-b`;
  expect(created.name).toBe(name);
  expect(Number(created.createTime?.seconds) * 1000).toBe(clock.now().getTime());
  expect((await client.getKeyRing({ name }))[0]).toEqual(created);
});

test('A key ring that exists is ALREADY_EXISTS', async () => {
  const client = await startKms();
  const again = client.createKeyRing({ parent: location, keyRingId: 'ring' });
  await expect(again).rejects.toMatchObject({ code: 6, details: `KeyRing ${ring} already exists.` });
});

test('A key ring that does not exist is NOT_FOUND', async () => {
  const client = await startKms();
  const name = `${location}/keyRings/none`;
  await expect(client.getKeyRing({ name })).rejects.toMatchObject({
    code: 5,
    details: `KeyRing ${name} not found.`,
  });
});

test.each(['', '&bar', 'a b', 'ä', 'x'.repeat(64)])('The id "%s" is INVALID_ARGUMENT', async keyRingId => {
  const client = await startKms();
  await expect(client.createKeyRing({ parent: location, keyRingId })).rejects.toMatchObject({
    code: 3,
    details: expect.stringContaining('keyRingId'),
  });
});

test('A malformed parent is INVALID_ARGUMENT', async () => {
  const client = await startKms();
  const created = client.createKeyRing({ parent: 'locations/foo', keyRingId: 'bar' });
  await expect(created).rejects.toMatchObject({ code: 3 });
});

test('Key rings are listed by name, of one location only', async () => {
  const client = await startKms();
  for (const keyRingId of ['b', 'a']) await client.createKeyRing({ parent: location, keyRingId });
  await client.createKeyRing({ parent: 'projects/demo/locations/us-central1x', keyRingId: 'c' });
  const [rings] = await client.listKeyRings({ parent: location });
  expect(rings.map(({ name }) => name)).toEqual(['a', 'b', 'ring'].map(id => `${location}/keyRings/${id}`));
});
