import { afterEach, expect, test, vi } from 'vitest';
import { withDeadline } from './deadline.ts';

afterEach(() => {
  vi.useRealTimers();
});

const failing = (code: number, message = 'It failed') =>
  withDeadline(Promise.reject(Object.assign(new Error(message), { code })), 'reading');

test.each([
  ['reading', 5_000],
  ['changing', 9_000],
] as const)('%s may take %i ms', async (kind, limit) => {
  vi.useFakeTimers();
  const late = withDeadline(new Promise(() => {}), kind);
  const outcome = expect(late).rejects.toMatchObject({ status: 503, details: { retryAfterSeconds: 1 } });
  await vi.advanceTimersByTimeAsync(limit);
  await outcome;
});

test('what comes in time is the result', async () => {
  vi.useFakeTimers();
  expect(await withDeadline(Promise.resolve('found'), 'reading')).toBe('found');
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  ['is too slow', 4, 503],
  ['has too much to do', 8, 503],
  ['gave up on a conflict', 10, 503],
  ['is not there', 14, 503],
])('when the database %s, one may try again', async (_, code, status) => {
  await expect(failing(code)).rejects.toMatchObject({ status, cause: expect.objectContaining({ code }) });
});

test('a value that is taken is named', async () => {
  const taken =
    'Document already exists: projects/p/databases/(default)/documents/orgs/o/uniques/assets.code.0f3a';
  await expect(failing(6, taken)).rejects.toMatchObject({
    status: 409,
    code: 'duplicate',
    details: { field: 'code' },
  });
});

test.each([
  'maximum entity size is 1048576 bytes',
  "Document 'd' cannot be written because its size (1,048,600 bytes) exceeds the maximum allowed size of 1,048,576 bytes.",
  'The value of property "v" is longer than 1048487 bytes.',
])('what would be too large is told: %s', async message => {
  await expect(failing(3, message)).rejects.toMatchObject({ status: 409, code: 'too-large' });
});

test('a fault of ours stays one', async () => {
  await expect(failing(3)).rejects.toMatchObject({ code: 3 });
  await expect(withDeadline(Promise.reject(new TypeError('x')), 'reading')).rejects.toThrow(TypeError);
});
