import { describe, expect, test } from 'vitest';
import { type Calendar, readInstant } from './read-instant.ts';

const perth: Calendar = { timeZone: 'Australia/Perth', dates: 'month-first' };
const berlin: Calendar = { timeZone: 'Europe/Berlin', dates: 'day-first' };

describe('an instant with its zone', () => {
  test.each([
    ['2018-06-26T10:58:54Z', '2018-06-26T10:58:54.000Z'],
    ['2018-06-26T10:58:54.123456Z', '2018-06-26T10:58:54.123Z'],
    ['2018-06-26T10:58:54+02:00', '2018-06-26T08:58:54.000Z'],
    ['2018-06-26T10:58:54-0530', '2018-06-26T16:28:54.000Z'],
    ['2018-06-26 10:58:54z', '2018-06-26T10:58:54.000Z'],
    ['2018-06-26T10:58Z', '2018-06-26T10:58:00.000Z'],
  ])('%s is %s', (cell, instant) => {
    expect(readInstant(cell, perth)).toBe(instant);
  });
});

describe("a local time is of the organisation's zone", () => {
  test.each([
    ['2004-07-01', '2004-06-30T16:00:00.000Z'],
    ['2004-7-1', '2004-06-30T16:00:00.000Z'],
    ['2018-09-14 22:12:00', '2018-09-14T14:12:00.000Z'],
    ['2018-09-14 8:05', '2018-09-14T00:05:00.000Z'],
    ['2018-09-14T22:12:00.250', '2018-09-14T14:12:00.250Z'],
    ['2018/09/14 22:12', '2018-09-14T14:12:00.000Z'],
    ['06/26/2018', '2018-06-25T16:00:00.000Z'],
    ['06/26/2018 10:58:54 AM', '2018-06-26T02:58:54.000Z'],
    ['6/26/2018 10:58 pm', '2018-06-26T14:58:00.000Z'],
    ['06/26/2018 12:00:00 AM', '2018-06-25T16:00:00.000Z'],
    ['06/26/2018, 12:30 PM', '2018-06-26T04:30:00.000Z'],
    ['26.06.2018 10:58', '2018-06-26T02:58:00.000Z'],
    ['5.6.2018', '2018-06-04T16:00:00.000Z'],
  ])('%s is %s in Perth', (cell, instant) => {
    expect(readInstant(cell, perth)).toBe(instant);
  });
});

describe('the order of month and day', () => {
  test('is as the import says', () => {
    expect(readInstant('05/06/2018', perth)).toBe('2018-05-05T16:00:00.000Z');
    expect(readInstant('05/06/2018', { ...perth, dates: 'day-first' })).toBe('2018-06-04T16:00:00.000Z');
    expect(readInstant('05-06-2018', { ...perth, dates: 'day-first' })).toBe('2018-06-04T16:00:00.000Z');
  });

  test('is day first between dots', () => {
    expect(readInstant('05.06.2018', perth)).toBe('2018-06-04T16:00:00.000Z');
  });

  test('that gives no date is told', () => {
    expect(() => readInstant('26/06/2018', perth)).toThrow(
      'is no date with the month first; write 2018-06-26, or import with dates=day-first',
    );
    expect(() => readInstant('06/26/2018', berlin)).toThrow('is no date with the day first');
  });
});

describe('where the clocks change', () => {
  test('a time that they skip is read as if they had not changed yet', () => {
    expect(readInstant('2026-03-29 02:30', berlin)).toBe('2026-03-29T01:30:00.000Z');
  });

  test('of a time that they show twice the first is taken', () => {
    expect(readInstant('2026-10-25 02:30', berlin)).toBe('2026-10-25T00:30:00.000Z');
  });

  test('a day begins when it begins there', () => {
    expect(readInstant('2026-03-29', berlin)).toBe('2026-03-28T23:00:00.000Z');
    expect(readInstant('2026-03-30', berlin)).toBe('2026-03-29T22:00:00.000Z');
  });
});

test.each([
  '2018-02-30',
  '2018-13-01',
  '2018-02-30T00:00:00Z',
  '2018-06-26T25:00:00Z',
  '2018-06-26 24:00',
  '2018-06-26 10:60',
  '06/26/2018 13:00 PM',
  '06/26/2018 0:00 AM',
  '2018-06/26',
  '26.06.18',
  '20180626',
  '43277',
  'tomorrow',
  'Tue Jun 26 2018 Z',
  '1T+02:00',
])('%s is no date', cell => {
  expect(() => readInstant(cell, perth)).toThrow(/^is no date/);
});
