import { expect, test } from 'vitest';
import { ApiProblem, problemMessage } from '../../app/api-problem.ts';
import { downtimeRefusal } from './downtime-refusal.ts';

const overlapping = { type: 'urn:chatterfix:problem:overlapping-downtime', startedAt: 'A', detail: 'UTC' };
const inWords = (error: Error) => problemMessage(downtimeRefusal(error, time => `${time} o’clock`));

test('a downtime that is in the way is told with its times', () => {
  expect(inWords(new ApiProblem({ ...overlapping, endedAt: 'B' }))).toMatch(/from A o’clock to B o’clock\./);
  expect(inWords(new ApiProblem({ ...overlapping, endedAt: null }))).toMatch(
    /from A o’clock and still does\./,
  );
});

test('another refusal is told as it is', () => {
  expect(inWords(new ApiProblem({ type: 'urn:chatterfix:problem:invalid-body', detail: 'As it is' }))).toBe(
    'As it is',
  );
});
