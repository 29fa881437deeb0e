import { expect, test } from 'vitest';
import { cached } from './cached.ts';

function counting(answer: (key: string, times: number) => Promise<string>) {
  let time = 0;
  let times = 0;
  const cache = cached(
    10,
    key => {
      times += 1;
      return answer(key, times);
    },
    () => time,
  );
  return {
    get: cache.get,
    forget: cache.forget,
    times: () => times,
    wait: (seconds: number) => (time += seconds * 1000),
  };
}

test('what was found is remembered for so many seconds', async () => {
  const cache = counting(async (key, times) => `${key}${times}`);
  expect(await cache.get('a')).toBe('a1');
  cache.wait(9);
  expect(await cache.get('a')).toBe('a1');
  cache.wait(1);
  expect(await cache.get('a')).toBe('a2');
});

test('each key has its own answer', async () => {
  const cache = counting(async key => key);
  expect(await Promise.all([cache.get('a'), cache.get('b')])).toEqual(['a', 'b']);
});

test('what is asked for twice at once is found once', async () => {
  const cache = counting(async key => key);
  await Promise.all([cache.get('a'), cache.get('a')]);
  expect(cache.times()).toBe(1);
});

test('a failure is not remembered', async () => {
  const cache = counting(async (_, times) => {
    if (times === 1) throw new Error('not now');
    return 'found';
  });
  await expect(cache.get('a')).rejects.toThrow('not now');
  expect(await cache.get('a')).toBe('found');
});

test('a late failure does not take a newer answer away', async () => {
  const slow = Promise.withResolvers<string>();
  const cache = counting((_, times) => (times === 1 ? slow.promise : Promise.resolve(`found${times}`)));
  const first = cache.get('a');
  cache.forget('a');
  expect(await cache.get('a')).toBe('found2');
  slow.reject(new Error('too late'));
  await expect(first).rejects.toThrow('too late');
  expect(await cache.get('a')).toBe('found2');
});

test('what is forgotten is found anew', async () => {
  const cache = counting(async (key, times) => `${key}${times}`);
  await cache.get('a');
  cache.forget('a');
  expect(await cache.get('a')).toBe('a2');
});
