import { describe, expect, test } from 'vitest';
import { standardRules } from '../../../shared/domain/alerts/rule/standard-rules.ts';
import type { AlertRule } from '../../app/api-types.ts';
import { formOf, ruleOf } from './rule-form.ts';

const stored = { version: 1, createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' };

test.each(standardRules)('the standard rule $name comes out of the form as it went in', rule => {
  const before: AlertRule = { ...stored, ...JSON.parse(JSON.stringify(rule)) };
  const { id: _, ...fields } = rule;
  expect(ruleOf(formOf(before), before)).toEqual(fields);
});

describe('a new rule', () => {
  const form = { ...formOf(null), name: ' Urgent order ', event: 'work-order.created' };

  test('is over when what it is about is over', () => {
    expect(ruleOf(form, null)).toMatchObject({
      name: 'Urgent order',
      when: {
        types: ['work-order.created'],
        resolvedBy: [{ types: ['work-order.transitioned'] }, { types: ['work-order.deleted'] }],
      },
    });
  });

  test.each([
    [{ field: 'after.priority', is: 'equals', value: 'critical' }, { value: 'critical' }],
    [{ field: 'after.priority', is: 'in', value: 'critical, high' }, { value: ['critical', 'high'] }],
    [{ field: 'after.quantity', is: 'below', value: '2.5' }, { value: 2.5 }],
    [{ field: 'after.code', is: 'equals', value: '007' }, { value: '007' }],
    [{ field: 'after.overdueSince', is: 'equals', value: 'null' }, { value: null }],
    [{ field: 'after.dueAt', is: 'changed', value: '' }, { is: 'changed' }],
  ] as const)('asks %j', (condition, expected) => {
    const { when } = ruleOf({ ...form, where: [condition] }, null);
    expect(when.where).toMatchObject([expected]);
  });

  test('goes by several types of another event', () => {
    const { when } = ruleOf({ ...form, event: 'other', otherEvents: 'asset.created, asset.updated' }, null);
    expect(when).toMatchObject({ types: ['asset.created', 'asset.updated'], resolvedBy: [] });
  });

  test('goes by the policy for its severity, or by one of its own', () => {
    expect(ruleOf(form, null).escalationPolicyId).toBeNull();
    const named = { ...ruleOf(form, null), escalationPolicyId: 'p1', labels: {}, enabled: true };
    const before: AlertRule = { ...stored, id: 'r1', ...named };
    expect(ruleOf(formOf(before), before).escalationPolicyId).toBe('p1');
    expect(ruleOf({ ...formOf(before), escalationPolicyId: '' }, before).escalationPolicyId).toBeNull();
  });

  test('goes by a metric', () => {
    const metric = { kind: 'metric', metric: 'line.speed', threshold: '5', clearAt: '6' } as const;
    expect(ruleOf({ ...form, ...metric }, null).when).toEqual({
      ...{ kind: 'metric', metric: 'line.speed', operator: 'below' },
      ...{ threshold: 5, clearAt: 6, forMinutes: 0, where: [] },
    });
  });
});
