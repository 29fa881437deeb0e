import { expect, test } from 'vitest';
import { changesOf, restatedIn } from './restated.ts';

test('what a restatement changed is said with its direction, amounts as money', () => {
  const figures = { backlogMinutes: -240, completed: 1, otherCost: 1250, overdue: 0 };
  expect(changesOf({ figures }, amount => `$${amount / 100}`)).toEqual([
    '+1 completed',
    '+$12.5 other cost',
    '−240 minutes of backlog',
  ]);
});

test('those of a period are the ones of its days, the newest first', () => {
  const all = ['2026-03-01', '2026-03-05', '2026-03-03'].map(date => ({ date }));
  expect(restatedIn(all, { from: '2026-03-03', to: '2026-03-06' })).toEqual([
    { date: '2026-03-05' },
    { date: '2026-03-03' },
  ]);
});
