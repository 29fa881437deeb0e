import { describe, expect, test } from 'vitest';
import { WorkOrderType } from '../work-order/schemas.ts';
import { backlogHours, isFailure, isPlanned, plannedMaintenancePercentage } from './work.ts';

describe('work', () => {
  test.each([
    ['corrective', true, false],
    ['emergency', true, false],
    ['preventive', false, true],
    ['inspection', false, true],
    ['project', false, true],
  ] as const)('that is %s: failure %s, planned %s', (type, failure, planned) => {
    expect([isFailure(type), isPlanned(type)]).toEqual([failure, planned]);
  });

  test('is either planned or the answer to a failure, whatever its type', () => {
    for (const type of WorkOrderType.options) expect(isPlanned(type)).toBe(!isFailure(type));
  });
});

describe('planned maintenance percentage', () => {
  test('is planned hours by all hours', () => {
    const worked = { preventive: 60, inspection: 30, corrective: 60, emergency: 50 };
    expect(plannedMaintenancePercentage(worked)).toBe(45);
  });

  test.each([{}, { preventive: 0 }])('is null when nobody worked: %j', worked => {
    expect(plannedMaintenancePercentage(worked)).toBeNull();
  });
});

describe('backlog hours', () => {
  test('are what is left of the estimates', () => {
    const orders = [
      { estimatedMinutes: 120, totalMinutes: 30 },
      { estimatedMinutes: 60, totalMinutes: 0 },
    ];
    expect(backlogHours(orders)).toBe(2.5);
  });

  test('are never less than none for an order that took longer', () => {
    expect(backlogHours([{ estimatedMinutes: 60, totalMinutes: 90 }])).toBe(0);
  });

  test('are none for an order without estimate, and null where no order has one', () => {
    const unknown = { estimatedMinutes: null, totalMinutes: 0 };
    expect(backlogHours([unknown, { estimatedMinutes: 60, totalMinutes: 0 }])).toBe(1);
    expect(backlogHours([unknown])).toBeNull();
  });

  test('are 0 when nothing waits', () => {
    expect(backlogHours([])).toBe(0);
  });
});
