import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { within } from './within.ts';

const late = () => new Error('It took too long.');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('Work that is done in time gives its result, and leaves no timer', async () => {
  expect(await within(1000, Promise.resolve('done'), late)).toBe('done');
  expect(vi.getTimerCount()).toBe(0);
});

test('Work that fails in time gives its own error, and leaves no timer', async () => {
  await expect(within(1000, Promise.reject(new TypeError('no')), late)).rejects.toThrow(TypeError);
  expect(vi.getTimerCount()).toBe(0);
});

test('Work that takes longer gives the error that was asked for', async () => {
  const result = within(1000, new Promise(() => {}), late);
  const refused = expect(result).rejects.toThrow('It took too long.');
  await vi.advanceTimersByTimeAsync(1000);
  await refused;
});
