import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alertCategories } from '../alert/rules.ts';
import { severities } from '../severity/rules.ts';
import { isSilenced } from './rules.ts';

const alert = {
  key: 'low-stock:parts/seal',
  ruleId: 'low-stock',
  category: 'maintenance',
  severity: 'medium',
  subject: 'parts/seal',
} as const;
const span = { startsAt: '2026-03-29T08:00:00.000Z', endsAt: '2026-03-29T10:00:00.000Z' };
const during = '2026-03-29T09:00:00.000Z';

test.each([
  [{ key: 'low-stock:parts/seal' }, true],
  [{ key: 'low-stock:parts/hose' }, false],
  [{ ruleId: 'low-stock' }, true],
  [{ category: 'maintenance', severity: 'medium' }, true],
  [{ category: 'maintenance', severity: 'high' }, false],
  [{ subject: 'parts/seal', key: undefined }, true],
] as const)('a silence for %o holds for a low stock of seals: %s', (matchers, expected) => {
  expect(isSilenced(alert, [{ matchers, ...span }], during)).toBe(expected);
});

test.each([
  ['2026-03-29T07:59:59.999Z', false],
  [span.startsAt, true],
  [during, true],
  [span.endsAt, false],
])('at %s it holds: %s', (now, expected) => {
  expect(isSilenced(alert, [{ matchers: { ruleId: 'low-stock' }, ...span }], now)).toBe(expected);
});

test('one more matcher never silences more', () => {
  const matchers = fc.record(
    {
      category: fc.constantFrom(...alertCategories),
      severity: fc.constantFrom(...severities),
      ruleId: fc.constantFrom('low-stock', 'slo-burn'),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(matchers, matchers, (one, other) => {
      const holds = (all: typeof one) => isSilenced(alert, [{ matchers: all, ...span }], during);
      expect(Number(holds({ ...one, ...other }))).toBeLessThanOrEqual(Number(holds(other)));
    }),
  );
});
