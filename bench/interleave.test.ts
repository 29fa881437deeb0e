import { expect, test } from 'vitest';
import { interleave } from './interleave.ts';

test('each measurement has its turn in every round, and its values in order', async () => {
  const calls: string[] = [];
  const measure = (name: string) => async () => calls.push(name);
  expect(await interleave(2, { a: measure('a'), b: measure('b') })).toEqual({ a: [1, 3], b: [2, 4] });
  expect(calls).toEqual(['a', 'b', 'a', 'b']);
});
