import { expect, test } from 'vitest';
import { sharing } from './sharing.ts';

test('what is asked for while it is underway is done once, and what comes later anew', async () => {
  const share = sharing<number>();
  const { promise, resolve } = Promise.withResolvers<void>();
  let times = 0;
  const work = () => promise.then(() => ++times);
  const both = Promise.all([share('a', work), share('a', work)]);
  resolve();
  expect(await both).toEqual([1, 1]);
  expect(await Promise.all([share('a', work), share('b', work)])).toEqual([2, 3]);
});

test('work that fails fails for all who asked, and is not remembered', async () => {
  const share = sharing<string>();
  const failing = () => Promise.reject(new Error('no'));
  const both = await Promise.allSettled([share('a', failing), share('a', async () => 'done')]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await share('a', async () => 'done')).toBe('done');
});
