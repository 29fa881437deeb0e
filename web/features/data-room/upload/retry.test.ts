import { describe, expect, test, vi } from 'vitest';
import { ApiProblem } from '../../../app/api-problem.ts';
import { isPassing, pauseAfter, repeated } from './retry.ts';

const problem = (status: number) => new ApiProblem({ status, title: 'Away' });

test.each([
  [0, true],
  [408, true],
  [429, true],
  [500, true],
  [503, true],
  [401, false],
  [404, false],
  [409, false],
  [422, false],
])('a request that failed by %d may be repeated: %s', (status, passing) => {
  expect(isPassing(problem(status))).toBe(passing);
});

test('pauses grow to half a minute and are spread', () => {
  expect([0, 1, 3, 20].map(failures => pauseAfter(failures, 1))).toEqual([500, 1000, 4000, 30_000]);
  expect(pauseAfter(20, 0)).toBe(15_000);
});

describe('what is repeated', () => {
  const waiting = () => ({ wait: vi.fn(async () => {}), onTrouble: vi.fn() });

  test('says that there is trouble, and that it is over', async () => {
    const { wait, onTrouble } = waiting();
    const attempt = vi.fn().mockRejectedValueOnce(problem(503)).mockResolvedValue('done');
    expect(await repeated({ wait, onTrouble }, attempt)).toBe('done');
    expect(wait).toHaveBeenCalledTimes(1);
    expect(onTrouble.mock.calls).toEqual([['Away'], [null]]);
  });

  test('ends at once with what will not pass', async () => {
    const { wait, onTrouble } = waiting();
    await expect(repeated({ wait, onTrouble }, () => Promise.reject(problem(409)))).rejects.toThrow();
    expect(wait).not.toHaveBeenCalled();
  });

  test('ends at last', async () => {
    const attempt = vi.fn().mockRejectedValue(problem(503));
    await expect(repeated(waiting(), attempt)).rejects.toThrow();
    expect(attempt).toHaveBeenCalledTimes(8);
  });
});
