import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timeAt } from '../testing/events.ts';
import { MetricWhen } from '../when/schemas.ts';
import { metricSignal } from './metric-signal.ts';

const rule = { id: 'r', name: 'Rule' };
const metric = 'system.uptime';

/** `wrong`, `well`, or undefined when nothing is said. */
function say(when: object, value: number | null, labels: Record<string, string> = {}) {
  const parsed = MetricWhen.parse({ kind: 'metric', metric, operator: 'below', threshold: 99, ...when });
  const said = metricSignal(rule, parsed, { metric, at: timeAt(1), value, labels });
  return said && (said.signal.alarm ? 'wrong' : 'well');
}

test.each([
  [{}, 98.9, 'wrong'],
  [{}, 99, 'well'],
  [{}, null, undefined],
  [{ clearAt: 99.5 }, 99.2, undefined],
  [{ clearAt: 99.5 }, 99.5, 'well'],
  [{ operator: 'above' }, 99, 'well'],
  [{ operator: 'above' }, 99.1, 'wrong'],
  [{ operator: 'above', clearAt: 90 }, 95, undefined],
  [{ operator: 'above', clearAt: 90 }, 90, 'well'],
  [{ metric: 'slo.burn-rate' }, 0, undefined],
  [{ where: [{ field: 'labels.service', is: 'equals', value: 'cmms' }] }, 0, undefined],
])('by %o %s says %s', (when, value, expected) => {
  expect(say(when, value)).toBe(expected);
});

test('a rule may be for some labels alone', () => {
  const where = [{ field: 'labels.service', is: 'equals', value: 'cmms' }];
  expect(say({ where }, 0, { service: 'cmms' })).toBe('wrong');
  expect(say({ where }, 0, { service: 'live' })).toBeUndefined();
});

test('what is worse than something wrong is wrong, and what is better than something well is well', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  const operator = fc.constantFrom('below', 'above');
  fc.assert(
    fc.property(operator, number, number, number, (operator, threshold, one, other) => {
      const [worse, better] = [one, other].sort((a, b) => (operator === 'below' ? a - b : b - a)) as [
        number,
        number,
      ];
      const when = { operator, threshold };
      expect([say(when, worse), say(when, better)]).not.toEqual(['well', 'wrong']);
    }),
  );
});

test('the same labels in another order are the same key and the same point', () => {
  const when = MetricWhen.parse({ kind: 'metric', metric, operator: 'below', threshold: 99 });
  const [one, other] = [
    { a: '1', b: '2' },
    { b: '2', a: '1' },
  ].map(labels => metricSignal(rule, when, { metric, at: timeAt(1), value: 1, labels }));
  expect(one).toEqual(other);
});
