import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assets } from '../../asset/schemas.ts';
import { hoursOf, union } from '../intervals.ts';
import { calendarOf } from './day-in.ts';
import { planMonths } from './plan-months.ts';
import { changedMonths, standstillContribution } from './standstill.ts';
import { MonthState } from './stored.ts';

const calendar = calendarOf('Europe/Berlin');
const at = (hours: number) => new Date(Date.UTC(2026, 2, 27, 23) + hours * 3_600_000).toISOString();
const from = (start: number, end: number) => ({ from: at(start), to: at(end) });
const asset = assets.item.parse({
  id: 'a',
  version: 1,
  name: 'Pump',
  code: 'P',
  siteId: 's',
  createdAt: at(0),
  updatedAt: at(0),
});

describe('the standstills of a month', () => {
  test('count each day its minutes, on the day of 23 hours too', () => {
    // The clocks go forward in the night to the 29th of March.
    expect(standstillContribution({ one: from(12, 60) }, asset, calendar)).toEqual({
      scopes: ['organisation', 'asset:a', 'site:s'],
      days: {
        '2026-03-28': { downtimeMinutes: 720 },
        '2026-03-29': { downtimeMinutes: 23 * 60 },
        '2026-03-30': { downtimeMinutes: 13 * 60 },
      },
    });
  });

  test('count once where they overlap, and only while the asset is in service', () => {
    const stops = { one: from(-5, 2), other: from(1, 3) };
    expect(standstillContribution(stops, asset, calendar).days).toEqual({
      '2026-03-28': { downtimeMinutes: 180 },
    });
    expect(standstillContribution(stops, undefined, calendar).days).toEqual({});
  });
});

describe('the months that a stop touches', () => {
  const stop = (start: string, end: string) => ({
    assetId: 'a',
    from: `${start}:00.000Z`,
    to: `${end}:00.000Z`,
  });

  test('are those in which it differs', () => {
    const before = stop('2025-11-10T00:00', '2026-02-10T00:00');
    const after = stop('2025-11-10T00:00', '2026-03-10T00:00');
    expect(changedMonths(before, after, calendar)).toEqual([
      { assetId: 'a', month: '2026-02' },
      { assetId: 'a', month: '2026-03' },
    ]);
    expect(changedMonths(null, before, calendar)).toHaveLength(4);
    expect(changedMonths(before, before, calendar)).toEqual([]);
  });

  test('are those of both assets when it was of another', () => {
    const before = stop('2025-11-10T00:00', '2025-11-11T00:00');
    expect(changedMonths(before, { ...before, assetId: 'b' }, calendar)).toHaveLength(2);
  });

  test('are none at the end of time', () => {
    expect(changedMonths(null, stop('9999-11-10T00:00', '9999-12-31T23:59'), calendar)).toEqual([]);
  });
});

type Stop = { assetId: string; from: string; to: string };

/** An asset whose stops change one by one, with the minutes that all changes came to so far. */
function history() {
  const held = new Map<string, Stop>();
  const months = new Map<string, MonthState>();
  let minutes = 0;
  return {
    held,
    minutes: () => minutes,
    change(source: string, after: Stop | null) {
      const change = { source, before: held.get(source) ?? null, after };
      const touched = changedMonths(change.before, after, calendar).map(
        ({ assetId, month }) => months.get(month) ?? { assetId, month, scopes: [], days: {}, stops: {} },
      );
      const { states, deltas } = planMonths(touched, [change], new Map([['a', asset]]), calendar);
      for (const { state } of states)
        if (state) months.set(MonthState.parse(state).month, MonthState.parse(state));
      for (const [index, { month }] of touched.entries()) if (!states[index]?.state) months.delete(month);
      const ofAll = deltas.filter(({ scope }) => scope === 'organisation');
      minutes += ofAll.reduce((sum, { figures }) => sum + (figures.downtimeMinutes ?? 0), 0);
      if (after) held.set(source, after);
      else held.delete(source);
    },
  };
}

test('however stops change, days come to the minutes of their union', () => {
  const change = fc.record({
    source: fc.constantFrom('x', 'y', 'z'),
    start: fc.integer({ min: 0, max: 2000 }),
    hours: fc.integer({ min: 0, max: 900 }),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), changes => {
      const past = history();
      for (const { source, start, hours } of changes)
        past.change(source, hours > 0 ? { assetId: 'a', ...from(start, start + hours) } : null);
      expect(past.minutes()).toBe(hoursOf(union([...past.held.values()])) * 60);
    }),
    { numRuns: 40 },
  );
});
