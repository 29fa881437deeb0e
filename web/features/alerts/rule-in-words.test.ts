import { expect, test } from 'vitest';
import type { AlertRule } from '../../app/api-types.ts';
import { ruleInWords } from './rule-in-words.ts';

const rules: [AlertRule['when'], string][] = [
  [{ kind: 'event', types: ['part.ran-low'] }, 'A part falls below its minimum'],
  [
    {
      kind: 'event',
      types: ['work-order.created'],
      where: [{ field: 'after.priority', is: 'in', value: ['critical', 'high'] }],
    },
    'A work order is created, where priority is critical or high',
  ],
  [{ kind: 'event', types: ['asset.*'] }, 'Event asset.*'],
  [
    {
      kind: 'metric',
      metric: 'system.uptime',
      operator: 'below',
      threshold: 99.5,
      forMinutes: 10,
      where: [{ field: 'labels.service', is: 'equals', value: 'cmms' }],
    },
    'Uptime of the system is below 99.5 % for 10 minutes, where service is cmms',
  ],
];

test.each(rules)('%j in words', (when, words) => {
  expect(ruleInWords({ when })).toBe(words);
});
