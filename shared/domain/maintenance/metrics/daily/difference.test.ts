import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Contribution, nothing } from './contribution.ts';
import { difference } from './difference.ts';

const at = (scopes: readonly string[], days: Contribution['days']): Contribution => ({
  scopes,
  days,
});
const one = at(['organisation', 'site:a'], { '2026-03-01': { opened: 1, waiting: 1 } });

describe('the difference', () => {
  test('to nothing is the whole', () => {
    expect(difference(nothing, one)).toEqual([
      { date: '2026-03-01', scope: 'organisation', figures: { opened: 1, waiting: 1 } },
      { date: '2026-03-01', scope: 'site:a', figures: { opened: 1, waiting: 1 } },
    ]);
  });

  test('to itself is none', () => {
    expect(difference(one, one)).toEqual([]);
  });

  test('of what moved to another site leaves the organisation as it was', () => {
    const moved = { ...one, scopes: ['organisation', 'site:b'] };
    expect(difference(one, moved)).toEqual([
      { date: '2026-03-01', scope: 'site:a', figures: { opened: -1, waiting: -1 } },
      { date: '2026-03-01', scope: 'site:b', figures: { opened: 1, waiting: 1 } },
    ]);
  });
});

test('whatever it was in between, the differences add up to what it is', () => {
  const figures = fc.dictionary(fc.constantFrom('opened', 'waiting'), fc.integer({ min: -3, max: 3 }));
  const dates = fc.dictionary(fc.constantFrom('2026-03-01', '2026-03-02'), figures);
  const scopes = fc.constantFrom(['organisation', 'site:a'], ['organisation', 'site:b']);
  const contribution = fc.tuple(scopes, dates).map(([where, days]) => at(where, days));
  const added = (all: readonly ReturnType<typeof difference>[number][]) => {
    const sums: Record<string, number> = {};
    for (const { date, scope, figures } of all)
      for (const [name, by] of Object.entries(figures)) {
        const key = `${date} ${scope} ${name}`;
        sums[key] = (sums[key] ?? 0) + by;
      }
    return Object.fromEntries(
      Object.entries(sums)
        .filter(([, sum]) => sum !== 0)
        .sort(),
    );
  };
  fc.assert(
    fc.property(fc.array(contribution, { minLength: 1 }), states => {
      const steps = states.flatMap((state, index) => difference(states[index - 1] ?? nothing, state));
      expect(added(steps)).toEqual(added(difference(nothing, states.at(-1) ?? nothing)));
    }),
  );
});
