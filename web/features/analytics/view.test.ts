import { describe, expect, test } from 'vitest';
import { parseAnalyticsView, periodFault, periodOf, scopeOf, withPart } from './view.ts';

test.each([
  [{}, {}],
  [
    { site: 's1', days: '90' },
    { site: 's1', days: '90' },
  ],
  [{ asset: 'a1', site: 's1' }, { asset: 'a1' }],
  [{ site: 'no/such', days: '7', colour: 'red' }, {}],
  [
    { from: '2026-03-01', to: '2026-03-31' },
    { from: '2026-03-01', to: '2026-03-31' },
  ],
  [{ from: '2026-03-31', to: '2026-03-01' }, {}],
  [{ from: '2026-13-45', to: '2026-03-01' }, {}],
  [{ from: '2026-03-01' }, {}],
])('the address %o is read as %o', (search, view) => expect(parseAnalyticsView(search)).toEqual(view));

test('figures are of one part at a time', () => {
  expect(scopeOf({})).toBe('organisation');
  expect(scopeOf(withPart({ site: 's1', days: '90' }, 'type', 'corrective'))).toBe('type:corrective');
  expect(scopeOf(withPart({ site: 's1' }, 'site', undefined))).toBe('organisation');
});

describe('the days', () => {
  test.each([
    [{}, '2026-02-13', '2026-03-15'],
    [{ days: '90' }, '2025-12-15', '2026-03-15'],
    [{ from: '2026-02-27', to: '2026-02-28' }, '2026-02-27', '2026-03-01'],
  ])('of %o are from %s to before %s', (view, from, to) =>
    expect(periodOf(view, '2026-03-15')).toEqual({ from, to }),
  );

  test.each([
    ['2026-03-01', '2026-03-01', null],
    ['2026-03-02', '2026-03-01', 'The last day is before the first.'],
    ['2026-03-02', '', 'Choose both days.'],
    ['2025-01-01', '2026-02-04', null],
    ['2025-01-01', '2026-02-05', 'Choose at most 400 days; these are 401.'],
  ])('from %s to %s: %s', (from, to, fault) => expect(periodFault(from, to)).toBe(fault));
});
