import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labourCost, totals } from './costs.ts';

test.each([
  [60, 8_000, 8_000],
  [90, 8_000, 12_000],
  [1, 8_000, 133],
  [1, 30, 1],
  [1, 29, 0],
  [45, 0, 0],
])('%i minutes at %i an hour cost %i', (minutes, hourlyRate, cost) => {
  expect(labourCost({ minutes, hourlyRate })).toBe(cost);
});

test('an order costs what its entries add up to, reversals too', () => {
  const entry = { id: 'a', at: '2026-01-01T00:00:00.000Z', by: 'A', category: 'other', note: null };
  const labour = { ...entry, hourlyRate: 6_000, personId: null };
  const spent = { ...entry, movementId: null };
  const worked = [
    { ...labour, minutes: 30, cost: 3_000 },
    { ...labour, minutes: 15, cost: 1_500 },
  ];
  const costs = [
    { ...spent, amount: 9_900 },
    { ...spent, amount: -400 },
  ];
  expect(totals(worked, costs)).toEqual({ totalMinutes: 45, totalCost: 14_000 });
  expect(totals([], [])).toEqual({ totalMinutes: 0, totalCost: 0 });
});

test('time booked in two pieces costs the same to within one minor unit', () => {
  const minutes = fc.integer({ min: 1, max: 1_000 });
  fc.assert(
    fc.property(minutes, minutes, fc.nat({ max: 100_000 }), (one, other, hourlyRate) => {
      const apart = labourCost({ minutes: one, hourlyRate }) + labourCost({ minutes: other, hourlyRate });
      expect(Math.abs(apart - labourCost({ minutes: one + other, hourlyRate }))).toBeLessThanOrEqual(1);
    }),
  );
});
