import { describe, expect, test } from 'vitest';
import { describeFigures } from './describe-days.ts';
import type { Figures } from './figures.ts';

const described = (sums: Figures, service = 0, scope = 'organisation') =>
  describeFigures(scope, sums, service);

describe('of figures', () => {
  test.each<[string, Figures, number, object]>([
    [
      'MTBF is operating hours by failures of assets',
      { assetFailures: 2, failures: 3, downtimeMinutes: 120 },
      1440,
      { mtbfHours: 11, failures: 3 },
    ],
    ['MTBF is null without failures', {}, 1440, { mtbfHours: null, inherentAvailability: null }],
    ['MTBF is null where nothing was in service', { assetFailures: 1 }, 0, { mtbfHours: null }],
    [
      'MTTR is repair hours by repairs, from stop and from start',
      { repairs: 2, minutesFromStop: 240, startedRepairs: 1, minutesFromRepairStart: 60 },
      0,
      { mttrFromStopHours: 2, mttrFromRepairStartHours: 1 },
    ],
    ['MTTR is null without repairs', {}, 0, { mttrFromStopHours: null, mttrFromRepairStartHours: null }],
    [
      'availability is uptime by service',
      { downtimeMinutes: 360 },
      1440,
      { availability: 75, operatingHours: 18, serviceHours: 24 },
    ],
    ['availability is null where nothing was in service', {}, 0, { availability: null }],
    ['PM compliance is on time by due', { pmDue: 4, pmOnTime: 3 }, 0, { pmCompliance: 75 }],
    ['PM compliance is null where none was due', {}, 0, { pmCompliance: null }],
    [
      'planned maintenance is planned by all hours',
      { labourMinutes: 60, plannedLabourMinutes: 15 },
      0,
      { plannedMaintenancePercentage: 25 },
    ],
    ['planned maintenance is null where nobody worked', {}, 0, { plannedMaintenancePercentage: null }],
    [
      'the backlog is what estimates leave',
      { waiting: 3, estimated: 1, backlogMinutes: 90 },
      0,
      { backlogHours: 1.5 },
    ],
    [
      'the backlog is null where nothing that waits has an estimate',
      { waiting: 3 },
      0,
      { backlogHours: null },
    ],
    ['the backlog is 0 where nothing waits', {}, 0, { backlogHours: 0 }],
    [
      'the stock-out rate is unfilled by all requests',
      { issues: 3, unfilledIssues: 1 },
      0,
      { stockOutRate: 25 },
    ],
    ['the stock-out rate is null where nothing was asked for', {}, 0, { stockOutRate: null }],
  ])('%s', (_, sums, service, expected) => {
    expect(described(sums, service)).toMatchObject(expected);
  });
});

test('stock is of the organisation alone, and assets are of no type of order', () => {
  const nowhere = { stockValue: null, stockOuts: null, stockOutRate: null };
  expect(described({}, 0, 'site:a')).toMatchObject({ ...nowhere, assets: 0, serviceHours: 0 });
  expect(described({}, 0, 'type:project')).toMatchObject({ ...nowhere, assets: null, serviceHours: null });
});
