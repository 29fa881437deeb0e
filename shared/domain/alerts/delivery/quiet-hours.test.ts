import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quietUntil } from './quiet-hours.ts';

const night = { from: '22:00', to: '07:00' };

test.each([
  ['in the evening', night, 'Etc/UTC', '2026-03-10T22:00:00Z', '2026-03-11T07:00:00.000Z'],
  ['after midnight', night, 'Etc/UTC', '2026-03-11T03:00:00Z', '2026-03-11T07:00:00.000Z'],
  ['at their end', night, 'Etc/UTC', '2026-03-11T07:00:00Z', undefined],
  ['by day', night, 'Etc/UTC', '2026-03-11T12:00:00Z', undefined],
  [
    'within one day',
    { from: '12:00', to: '13:30' },
    'Etc/UTC',
    '2026-03-11T12:59:59Z',
    '2026-03-11T13:30:00.000Z',
  ],
  ['in another zone', night, 'Australia/Perth', '2026-03-11T14:00:00Z', '2026-03-11T23:00:00.000Z'],
  [
    'on the night that loses an hour',
    night,
    'Europe/Berlin',
    '2026-03-28T23:00:00Z',
    '2026-03-29T05:00:00.000Z',
  ],
  ['on the night that gains one', night, 'Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25T06:00:00.000Z'],
  [
    'to a time that is skipped',
    { from: '22:00', to: '02:30' },
    'Europe/Berlin',
    '2026-03-29T00:59:00Z',
    '2026-03-29T01:30:00.000Z',
  ],
  [
    'in a time that comes twice',
    { from: '02:15', to: '02:45' },
    'Europe/Berlin',
    '2026-10-25T00:30:00Z',
    '2026-10-25T00:45:00.000Z',
  ],
  ['of no length', { from: '07:00', to: '07:00' }, 'Etc/UTC', '2026-03-11T07:00:00Z', undefined],
])('quiet hours %s', (_, hours, zone, now, until) => {
  expect(quietUntil(hours, zone, new Date(now))).toBe(until);
});

test('they end within a day and an hour', () => {
  const time = fc.integer({ min: 0, max: 1439 }).map(minutes => {
    const two = (value: number) => String(value).padStart(2, '0');
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  });
  const zones = fc.constantFrom(
    'Etc/UTC',
    'Europe/Berlin',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
  );
  const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(time, time, zones, instants, (from, to, zone, now) => {
      const until = quietUntil({ from, to }, zone, now);
      if (until === undefined) return;
      const ms = Date.parse(until) - now.getTime();
      expect(ms).toBeGreaterThan(0);
      expect(ms).toBeLessThanOrEqual(25 * 3_600_000);
    }),
  );
});
