import { expect, test } from 'vitest';
import { blankSilence, matchersOf, silenceOf, silenceState } from './silence-form.ts';

test.each([
  [{}, null],
  [{ about: 'parts' }, null],
  [
    { ruleId: 'low-stock', severity: 'high' },
    { ruleId: 'low-stock', severity: 'high' },
  ],
  [
    { category: 'system', about: 'assets', aboutId: 'a1' },
    { category: 'system', subject: 'assets/a1' },
  ],
  [{ about: 'other', subject: ' work-orders/w1 ' }, { subject: 'work-orders/w1' }],
] as const)('%j silences what is %j', (said, matchers) => {
  expect(matchersOf({ ...blankSilence, ...said })).toEqual(matchers);
});

const now = '2026-03-29T06:00:00.000Z';

test('begins at once unless said, and lasts so many minutes', () => {
  const form = { ...blankSilence, severity: 'low', reason: ' New pump ', minutes: '60' };
  const silence = { matchers: { severity: 'low' }, reason: 'New pump' };
  expect(silenceOf(form, 'Australia/Perth', now)).toEqual({
    ...{ ...silence, startsAt: now, endsAt: '2026-03-29T07:00:00.000Z' },
  });
  expect(silenceOf({ ...form, begins: '2026-03-30T08:00' }, 'Australia/Perth', now)).toEqual({
    ...{ ...silence, startsAt: '2026-03-30T00:00:00.000Z', endsAt: '2026-03-30T01:00:00.000Z' },
  });
});

test.each([
  ['2026-03-29T05:00:00.000Z', '2026-03-29T06:00:00.000Z', 'over'],
  ['2026-03-29T06:00:00.000Z', '2026-03-29T07:00:00.000Z', 'holds'],
  ['2026-03-29T06:00:01.000Z', '2026-03-29T07:00:00.000Z', 'to-come'],
])('from %s to %s it is %s', (startsAt, endsAt, state) => {
  expect(silenceState({ startsAt, endsAt }, Date.parse(now))).toBe(state);
});
