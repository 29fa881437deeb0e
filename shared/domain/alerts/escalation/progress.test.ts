import { expect, test } from 'vitest';
import { afterStep, firstStep } from './progress.ts';

const now = '2026-03-10T12:00:00.000Z';
const step = (afterMinutes: number) => ({ afterMinutes, channelIds: [], userIds: [], roles: [] });
const policy = { steps: [step(5), step(10)], repeat: 1 };

test('the first step is taken when its time is over', () => {
  expect(firstStep(policy, now)).toEqual({ step: 0, round: 0, nextAt: '2026-03-10T12:05:00.000Z' });
});

test.each([
  ['the second step', { step: 0, round: 0 }, { step: 1, round: 0, nextAt: '2026-03-10T12:10:00.000Z' }],
  ['the first step again', { step: 1, round: 0 }, { step: 0, round: 1, nextAt: '2026-03-10T12:05:00.000Z' }],
  ['nothing', { step: 1, round: 1 }, { step: 1, round: 1, nextAt: null }],
])('then comes %s', (_, taken, next) => {
  expect(afterStep(taken, policy, now)).toEqual(next);
});

test('steps without a wait do not go round in one moment', () => {
  const hasty = { steps: [step(0)], repeat: 1 };
  expect(afterStep({ step: 0, round: 0 }, hasty, now).nextAt).toBe('2026-03-10T12:01:00.000Z');
});
