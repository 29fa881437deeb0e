import { expect, test } from 'vitest';
import { workOrders } from '../../work-order/schemas.ts';
import { assetReport } from './asset-report.ts';

const period = { from: '2026-03-01T00:00:00.000Z', to: '2026-03-11T00:00:00.000Z' };
const asset = { id: 'a', createdAt: period.from, inServiceAt: null, retiredAt: null };
const failure = (fields: object) =>
  workOrders.item.parse({
    id: 'o',
    version: 1,
    number: 1,
    title: 'Leaks',
    assetId: 'a',
    createdAt: '2026-03-02T12:00:00Z',
    updatedAt: '2026-03-02T12:00:00Z',
    completedAt: '2026-03-02T18:00:00Z',
    ...fields,
  });

test.each([
  ['completed', [6], [6]],
  ['closed', [6], [6]],
  ['in_progress', [], []],
] as const)('an order that is %s has repairs of %j hours and downtime of %j', (status, repairs, downtime) => {
  const report = assetReport({ asset, failures: [failure({ status })], downtimes: [] }, period, period.to);
  expect(report.repairs.map(({ hoursFromStop }) => hoursFromStop)).toEqual(repairs);
  expect(report.downtime.map(({ hours }) => hours)).toEqual(downtime);
  expect(report.runs).toHaveLength(2);
});
