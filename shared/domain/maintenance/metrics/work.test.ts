import { describe, expect, test } from 'vitest';
import { WorkOrderType } from '../work-order/schemas.ts';
import { isFailure, isPlanned } from './work.ts';

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
