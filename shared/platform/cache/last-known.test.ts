import { expect, test } from 'vitest';
import { lastKnown } from './last-known.ts';

test('what was found last is given while nothing is found', async () => {
  const answers = [async () => 'first', () => Promise.reject(new Error('not now')), async () => 'third'];
  const get = lastKnown(() => answers.shift()?.() ?? Promise.reject(new Error('no more')));
  expect([await get(), await get(), await get(), await get()]).toEqual(['first', 'first', 'third', 'third']);
});

test('where nothing was ever found, the failure is told', async () => {
  const get = lastKnown(() => Promise.reject(new Error('not now')));
  await expect(get()).rejects.toThrow('not now');
});
