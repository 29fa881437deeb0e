import { expect, test } from 'vitest';
import { importedCosts } from './imported-costs.ts';

const booking = { at: '2026-01-02T00:00:00.000Z', by: 'Ann', jobId: 'job' };
const entry = (amount: number, id = 'job-0') => ({
  id,
  at: booking.at,
  by: 'Ann',
  amount,
  category: 'imported',
  note: null,
  movementId: null,
});

test('a total becomes one cost entry', () => {
  expect(importedCosts(undefined, 18_305, booking)).toEqual({
    costs: [entry(18_305)],
    totalCost: 18_305,
    totalMinutes: 0,
  });
});

test('a reversal is negative', () => {
  expect(importedCosts(undefined, -500, booking)).toMatchObject({
    totalCost: -500,
    costs: [{ amount: -500 }],
  });
});

test('a total that is known, none, and zero for what is new, book nothing', () => {
  expect(importedCosts({ costs: [entry(500)] }, 500, booking)).toEqual({});
  expect(importedCosts({ costs: [entry(500)] }, null, booking)).toEqual({});
  expect(importedCosts(undefined, undefined, booking)).toEqual({});
  expect(importedCosts(undefined, 0, booking)).toEqual({});
});

test('another total books the difference, labour counted', () => {
  const labour = [{ minutes: 60, cost: 1000 }];
  expect(importedCosts({ labour, costs: [entry(500)] }, 1200, booking)).toEqual({
    costs: [entry(500), entry(-300, 'job-1')],
    totalCost: 1200,
    totalMinutes: 60,
  });
});
