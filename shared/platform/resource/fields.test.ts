import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant, line, money, reference, text } from './fields.ts';

describe('a line', () => {
  test('is trimmed, and measured without its surroundings', () => {
    expect(line(3).parse('  abc\t')).toBe('abc');
  });

  test.each(['', '   ', 'abcd', 'a\nb', 'a\u0000b', 'a\u007fb', 'a\ud800', '\udc00a'])('is not %j', value => {
    expect(line(3).safeParse(value).success).toBe(false);
  });

  test('may be of any script', () => {
    for (const value of ['Größe', 'насос', 'ポンプ', 'مضخة', '🔧']) expect(line(9).parse(value)).toBe(value);
  });
});

describe('a text', () => {
  test('may have several lines and be empty', () => {
    expect(text(9).parse('a\r\n\tb')).toBe('a\r\n\tb');
    expect(text(9).parse('')).toBe('');
  });

  test.each(['0123456789', 'a\u0000', 'a\u001b[0m', 'a\ud800'])('is not %j', value => {
    expect(text(9).safeParse(value).success).toBe(false);
  });
});

describe('an instant', () => {
  test.each([
    ['2026-03-29T10:15:00+02:00', '2026-03-29T08:15:00.000Z'],
    ['2026-03-29T08:15:00Z', '2026-03-29T08:15:00.000Z'],
    ['2026-03-29T08:15:00.123456Z', '2026-03-29T08:15:00.123Z'],
  ])('%s is kept as %s', (given, kept) => {
    expect(instant.parse(given)).toBe(kept);
  });

  test.each([
    '2026-03-29',
    '2026-03-29T08:15:00',
    '2026-02-30T00:00:00Z',
    'yesterday',
    '',
    '0000-01-01T00:00:00+23:00',
    '9999-12-31T23:59:59-23:00',
  ])('is not %j', value => {
    expect(instant.safeParse(value).success).toBe(false);
  });

  test('is in the order of time when sorted as text', () => {
    const dates = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, dates, (one, other) => {
        const [first, second] = [one, other].map(date => instant.parse(date.toISOString()));
        expect(String(first) < String(second)).toBe(one < other);
      }),
    );
  });
});

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e13, '5'])('%s is no money', value => {
  expect(money.safeParse(value).success).toBe(false);
});

test.each(['', 'a/b', '..', 'a b', '__name__', 'x'.repeat(129)])('%j is no id', value => {
  expect(reference.safeParse(value).success).toBe(false);
});
