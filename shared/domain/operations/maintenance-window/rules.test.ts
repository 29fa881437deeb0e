import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOpen, outside, windowsOf } from './rules.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 29) + minutes * 60_000);
const window = (from: number, to: number, services: string[] = []) => ({
  services,
  startsAt: at(from).toISOString(),
  endsAt: at(to).toISOString(),
});
const minutesOf = (spans: readonly { from: Date; to: Date }[]) =>
  spans.map(({ from, to }) => [from, to].map(time => (time.getTime() - at(0).getTime()) / 60_000));

test('a window without services is of all of them', () => {
  const windows = [window(0, 1), window(0, 2, ['cmms'])];
  expect(windowsOf('cmms', windows)).toEqual(windows);
  expect(windowsOf('live', windows)).toEqual([windows[0]]);
});

test('a window is open from its start until before its end', () => {
  const open = (minutes: number) => isOpen([window(10, 20)], at(minutes).toISOString());
  expect([9, 10, 19, 20].map(open)).toEqual([false, true, true, false]);
});

describe('the time outside of windows', () => {
  test.each([
    ['without any is all of it', [], [[0, 60]]],
    [
      'is before and after one',
      [window(10, 20)],
      [
        [0, 10],
        [20, 60],
      ],
    ],
    ['begins with the end of one that was open', [window(-10, 20)], [[20, 60]]],
    ['ends with the start of one that stays open', [window(50, 90)], [[0, 50]]],
    ['is none within one', [window(-10, 90)], []],
    [
      'takes those that overlap together',
      [window(15, 30), window(10, 20)],
      [
        [0, 10],
        [30, 60],
      ],
    ],
    ['leaves out what is over, or to come', [window(-20, -10), window(60, 70)], [[0, 60]]],
  ])('%s', (_, windows, expected) => {
    expect(minutesOf(outside({ from: at(0), to: at(60) }, windows))).toEqual(expected);
  });

  test('and that within make the whole, whatever the windows', () => {
    const minute = fc.integer({ min: -30, max: 90 });
    const some = fc.array(
      fc.tuple(minute, minute).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const),
    );
    fc.assert(
      fc.property(some, pairs => {
        const windows = pairs.map(([from, to]) => window(from, to));
        const free = minutesOf(outside({ from: at(0), to: at(60) }, windows));
        const isFree = (minute: number) => free.some(([from = 0, to = 0]) => from <= minute && minute < to);
        for (let minute = 0; minute < 60; minute++)
          expect(isFree(minute)).toBe(!isOpen(windows, at(minute).toISOString()));
      }),
    );
  });
});
