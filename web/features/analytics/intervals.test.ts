import { expect, test } from 'vitest';
import type { Reliability } from '../../app/api-types.ts';
import { linesOf } from './intervals.ts';

const report: Reliability = {
  from: '2026-03-01T00:00:00.000Z',
  to: '2026-03-11T00:00:00.000Z',
  assets: 2,
  failures: 1,
  operatingHours: 456,
  downtimeHours: 24,
  mtbfHours: 456,
  mttrFromStopHours: null,
  mttrFromRepairStartHours: null,
  availability: 95,
  inherentAvailability: null,
  repairs: [],
  runs: [
    {
      assetId: 'fan',
      from: '2026-03-01T00:00:00.000Z',
      to: '2026-03-11T00:00:00.000Z',
      hours: 240,
      failure: null,
    },
    {
      assetId: 'pump',
      from: '2026-03-01T00:00:00.000Z',
      to: '2026-03-06T00:00:00.000Z',
      hours: 120,
      failure: { workOrderId: 'w1', number: 1 },
    },
  ],
  downtime: [
    {
      assetId: 'pump',
      from: '2026-03-06T00:00:00.000Z',
      to: '2026-03-07T00:00:00.000Z',
      hours: 24,
      reason: 'failure',
      source: 'downtime',
      downtimeId: 'd1',
      workOrderId: 'w1',
      number: 1,
      lasts: false,
    },
  ],
};

test('downtime of an asset that overlaps counts once', () => {
  const [stop] = report.downtime;
  if (!stop) throw new Error('The report has no downtime.');
  const overlapping = {
    ...stop,
    downtimeId: 'd2',
    from: '2026-03-06T12:00:00.000Z',
    to: '2026-03-08T00:00:00.000Z',
  };
  const [line] = linesOf({ ...report, downtime: [stop, overlapping] });
  expect(line?.downHours).toBeCloseTo(48);
});

test('each asset has its line, in parts of the period, and what stood still longest comes first', () => {
  expect(linesOf(report)).toEqual([
    {
      assetId: 'pump',
      failures: [{ key: 'w1', from: 0.5, to: 0.5 }],
      downtime: [{ key: '2026-03-06T00:00:00.000Z d1', from: 0.5, to: 0.6 }],
      downHours: expect.closeTo(24),
    },
    { assetId: 'fan', failures: [], downtime: [], downHours: 0 },
  ]);
});
