import { expect, test } from 'vitest';
import { serially } from './serially.ts';

const turn = () => new Promise(resolve => setImmediate(resolve));

test('work on one thing is done in the order it came in, one after the other', async () => {
  const steps: string[] = [];
  const work = (name: string) => async () => {
    steps.push(`${name} begins`);
    await turn();
    steps.push(`${name} ends`);
  };
  await Promise.all(['a', 'b', 'c'].map(name => serially('thing', work(name))));
  expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('work on different things is done at the same time', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const first = serially('one', () => promise.then(() => 'first'));
  const other = serially('other', async () => resolve());
  expect(await Promise.all([first, other])).toEqual(['first', undefined]);
});

test('work that fails fails alone', async () => {
  const failing = serially('thing', () => Promise.reject(new Error('no')));
  const next = serially('thing', async () => 'done');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});
