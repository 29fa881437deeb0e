import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds } from './holds.ts';
import { Condition } from './schemas.ts';

const facts = {
  type: 'work-order.updated',
  subject: 'work-orders/a',
  before: { priority: 'low', minutes: 5, dueAt: '2026-01-01T00:00:00.000Z' },
  after: { priority: 'high', minutes: 9, dueAt: null, title: 'Hose' },
};

const table = [
  ['after.priority', { is: 'equals', value: 'high' }, true],
  ['after.priority', { is: 'equals', value: 'low' }, false],
  ['before.priority', { is: 'equals', value: 'low' }, true],
  ['subject', { is: 'equals', value: 'work-orders/a' }, true],
  ['after.dueAt', { is: 'equals', value: null }, true],
  ['after.siteId', { is: 'equals', value: null }, false],
  ['after.priority', { is: 'in', value: ['urgent', 'high'] }, true],
  ['after.priority', { is: 'in', value: ['urgent'] }, false],
  ['after.minutes', { is: 'above', value: 8 }, true],
  ['after.minutes', { is: 'above', value: 9 }, false],
  ['after.minutes', { is: 'below', value: 10 }, true],
  ['after.minutes', { is: 'below', value: 9 }, false],
  ['after.title', { is: 'above', value: 0 }, false],
  ['after.priority', { is: 'changed' }, true],
  ['title', { is: 'changed' }, true],
  ['siteId', { is: 'changed' }, false],
  ['after.__proto__', { is: 'equals', value: null }, false],
  ['constructor.name', { is: 'equals', value: 'Object' }, false],
] as const;

test.each(table)('%s %o holds: %s', (field, question, expected) => {
  expect(holds(Condition.parse({ field, ...question }), facts)).toBe(expected);
});

describe('of any facts', () => {
  const field = fc.constantFrom('after.a', 'before.a', 'labels.b', 'subject');
  const number = fc.double({ noNaN: true });

  test('nothing is above, below and equal to one number at once, and a number is one of them', () => {
    fc.assert(
      fc.property(number, number, (value, limit) => {
        const asked = (is: 'above' | 'below' | 'equals') =>
          holds({ field: 'after.a', is, value: limit }, { after: { a: value } });
        expect([asked('above'), asked('below'), asked('equals')].filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  test('whatever the facts are, it answers yes or no, and never fails', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('after', 'before', 'labels', 'subject'), fc.anything()),
        field,
        (any, name) => {
          for (const is of ['above', 'below'] as const)
            expect(typeof holds({ field: name, is, value: 0 }, any)).toBe('boolean');
          expect(typeof holds({ field: name, is: 'changed' }, any)).toBe('boolean');
        },
      ),
    );
  });
});

test.each(['', '.', 'after.', '__proto__.x', 'a b', 'after..b'])('%j is no field', field => {
  expect(Condition.safeParse({ field, is: 'changed' }).success).toBe(false);
});
