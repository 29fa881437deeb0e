import { readFunctionList } from '@chatterfix/functions/function-list.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSchedule, isTimeZone, nextRun } from './cron.ts';

/** The next times a schedule is due. */
function runs(schedule: string, timeZone: string, after: string, count: number): string[] {
  const times = [new Date(after)];
  while (times.length <= count) times.push(nextRun(schedule, timeZone, times.at(-1) ?? new Date(0)));
  return times.slice(1).map(time => time.toISOString().replace(':00.000Z', 'Z'));
}

describe('the next time', () => {
  test.each([
    ['*/15 * * * *', 'Etc/UTC', '2026-11-21T10:14:59Z', '2026-11-21T10:15Z'],
    ['*/15 * * * *', 'Etc/UTC', '2026-11-21T10:15:00Z', '2026-11-21T10:30Z'],
    ['0 9 * * MON-FRI', 'America/New_York', '2026-11-21T00:00:00Z', '2026-11-23T14:00Z'],
    ['0 9 * * 1-5', 'America/New_York', '2026-07-03T14:00:00Z', '2026-07-06T13:00Z'],
    ['0 0 * * 7', 'Etc/UTC', '2026-11-21T00:00:00Z', '2026-11-22T00:00Z'],
    ['30 3 1 * *', 'Asia/Kolkata', '2026-11-21T00:00:00Z', '2026-11-30T22:00Z'],
    ['0 0 29 2 *', 'Etc/UTC', '2026-11-21T00:00:00Z', '2028-02-29T00:00Z'],
    ['0 12 13 * FRI', 'Etc/UTC', '2026-11-21T00:00:00Z', '2026-11-27T12:00Z'],
    ['0 0 1 jan,jul *', 'utc', '2026-11-21T00:00:00Z', '2027-01-01T00:00Z'],
    ['0 8-18/2 * * *', 'Etc/UTC', '2026-11-21T10:00:00Z', '2026-11-21T12:00Z'],
  ])('%s in %s after %s is %s', (schedule, timeZone, after, next) => {
    expect(runs(schedule, timeZone, after, 1)).toEqual([next]);
  });
});

describe('on the night the clocks go forward in Berlin, from 02:00 to 03:00', () => {
  const evening = '2026-03-28T12:00:00Z';

  test('what is due at 02:30 is due at 03:00, and at 02:30 again the day after', () => {
    expect(runs('30 2 * * *', 'Europe/Berlin', evening, 2)).toEqual([
      '2026-03-29T01:00Z',
      '2026-03-30T00:30Z',
    ]);
  });

  test('what is due at 02:30 among other hours is due at 03:00', () => {
    expect(runs('30 2,14 * * *', 'Europe/Berlin', evening, 3)).toEqual([
      '2026-03-28T13:30Z',
      '2026-03-29T01:00Z',
      '2026-03-29T12:30Z',
    ]);
  });

  test('what is due at 04:00 comes an hour earlier than the day before', () => {
    expect(runs('0 4 * * *', 'Europe/Berlin', '2026-03-28T00:00:00Z', 2)).toEqual([
      '2026-03-28T03:00Z',
      '2026-03-29T02:00Z',
    ]);
  });

  test('what is due every half hour goes on', () => {
    expect(runs('*/30 * * * *', 'Europe/Berlin', '2026-03-29T00:00:00Z', 4)).toEqual([
      '2026-03-29T00:30Z',
      '2026-03-29T01:00Z',
      '2026-03-29T01:30Z',
      '2026-03-29T02:00Z',
    ]);
  });
});

describe('on the night the clocks go back in Berlin, from 03:00 to 02:00', () => {
  test('what is due at 02:30 is due once, the first time', () => {
    expect(runs('30 2 * * *', 'Europe/Berlin', '2026-10-24T12:00:00Z', 2)).toEqual([
      '2026-10-25T00:30Z',
      '2026-10-26T01:30Z',
    ]);
  });

  test('what is due every half hour goes on through both hours', () => {
    expect(runs('*/30 * * * *', 'Europe/Berlin', '2026-10-25T00:00:00Z', 4)).toEqual([
      '2026-10-25T00:30Z',
      '2026-10-25T01:00Z',
      '2026-10-25T01:30Z',
      '2026-10-25T02:00Z',
    ]);
  });
});

test('south of the equator the clocks go the other way', () => {
  expect(runs('30 2 * * *', 'Australia/Sydney', '2026-10-03T00:00:00Z', 2)).toEqual([
    '2026-10-03T16:00Z',
    '2026-10-04T15:30Z',
  ]);
});

test('a schedule is always due later than asked, and nothing is due between', () => {
  const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  const zone = fc.constantFrom('Etc/UTC', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe');
  fc.assert(
    fc.property(
      instant,
      zone,
      fc.constantFrom('*/7 * * * *', '30 2 * * *', '5 0 * * SUN'),
      (after, timeZone, schedule) => {
        const next = nextRun(schedule, timeZone, after);
        expect(next.getTime()).toBeGreaterThan(after.getTime());
        const before = Math.max(after.getTime(), next.getTime() - 1000);
        expect(nextRun(schedule, timeZone, new Date(before))).toEqual(next);
      },
    ),
  );
});

describe('a schedule', () => {
  test.each(['* * * * *', '*/5 * * * *', '0,30 9-17 1,15 * MON-FRI', '  0  0 * * * ', '0 0 * * sun'])(
    'is %s',
    schedule => {
      expect(isSchedule(schedule)).toBe(true);
    },
  );

  test.each([
    '',
    '* * * *',
    '0 * * * * *',
    '60 * * * *',
    '* 24 * * *',
    '* * 0 * *',
    '* * * 13 *',
    '* * * * 8',
    '*/0 * * * *',
    '@daily',
    'every 5 minutes',
    '0 0 L * *',
    '0 0 * * 5#2',
    '? * * * *',
    '0 0 15W * *',
    '0 0 31 2 *',
    '5-1 * * * *',
    '0 0 * FOO *',
  ])('is not %s', schedule => {
    expect(isSchedule(schedule)).toBe(false);
  });

  test('is in each record of functions.json that has one, with a time zone', () => {
    for (const { trigger } of readFunctionList()) {
      if (!('schedule' in trigger)) continue;
      expect([trigger, isSchedule(trigger.schedule), isTimeZone(trigger.timeZone)]).toEqual([
        trigger,
        true,
        true,
      ]);
    }
  });
});

test.each([
  ['Europe/Berlin', true],
  ['Etc/UTC', true],
  ['utc', true],
  ['America/Argentina/Buenos_Aires', true],
  ['Mars/Olympus', false],
  ['', false],
  ['+01:00', false],
])('that %s is a time zone is %s', (name, is) => {
  expect(isTimeZone(name)).toBe(is);
});
