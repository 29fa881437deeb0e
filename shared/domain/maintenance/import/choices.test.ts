import { describe, expect, test } from 'vitest';
import { statuses } from '../work-order/rules.ts';
import { WorkOrderPriority, WorkOrderType, workOrders } from '../work-order/schemas.ts';
import { choices, understand } from './choices.ts';

const types = WorkOrderType.options;

test.each([
  ['Preventive', 'preventive'],
  [' EMERGENCY ', 'emergency'],
])('our own word %j is understood, and is no original', (word, value) => {
  expect(understand('type', word, types)).toEqual({ value });
});

test.each(['In Progress', 'in-progress', 'IN_PROGRESS'])('%j is our in_progress', word => {
  expect(understand('status', word, statuses)).toEqual({ value: 'in_progress' });
});

describe("a source's own word", () => {
  test.each([
    ['PM01', 'corrective'],
    ['PM02', 'preventive'],
    ['PM03', 'inspection'],
    ['Breakdown', 'corrective'],
  ])('that is known, %s, becomes %s and is kept', (word, value) => {
    expect(understand('type', word, types)).toEqual({ value, original: word });
  });

  test.each([
    ['type', 'PM04', 'corrective'],
    ['type', 'constructor', 'corrective'],
    ['status', 'Email Sent', 'open'],
    ['priority', '17', 'none'],
  ])('of a %s that is not known, %s, becomes the declared default %s', (field, word, value) => {
    expect(understand(field, word, [])).toEqual({ value, original: word });
  });

  test('is not guessed where no default is declared', () => {
    expect(understand('criticality', 'A', ['high'])).toBeUndefined();
  });
});

test('numbered priorities begin with the most urgent', () => {
  const values = ['1', '2', '3', '4', '5'].map(word => understand('priority', word, [])?.value);
  expect(values).toEqual(['critical', 'high', 'medium', 'low', 'none']);
});

test('all words stand for values that the field has, and originals for fields that there are', () => {
  const values = { type: types, priority: WorkOrderPriority.options, status: statuses };
  expect([...choices.keys()]).toEqual(Object.keys(values));
  for (const [field, ours] of Object.entries(values)) {
    const { words, otherwise } = choices.get(field) ?? {};
    expect(ours).toEqual(expect.arrayContaining([...(words?.values() ?? []), otherwise]));
  }
  const kept = [...choices.values()].flatMap(({ original }) => original?.field ?? []);
  expect(Object.keys(workOrders.item.shape)).toEqual(expect.arrayContaining(kept));
});
