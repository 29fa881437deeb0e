import { expect, test } from 'vitest';
import { createReadingClock } from './reading-clock.ts';

function clockAt(start: number) {
  let time = start;
  const clock = createReadingClock(() => time);
  /** Time goes by, and the clock is asked each ten seconds, as it is in the page. */
  const pass = (seconds: number, told = true) => {
    const end = time + seconds * 1000;
    while (told && time + 10_000 < end) {
      time += 10_000;
      clock.show(shown);
    }
    time = end;
  };
  let shown: number | null = null;
  const show = (page: number | null) => {
    shown = page;
    clock.show(page);
  };
  return { ...clock, show, pass };
}

test('each page has the time for which it was in sight, and no other', () => {
  const clock = clockAt(0);
  clock.pass(5);
  clock.show(1);
  clock.pass(4);
  clock.show(2);
  clock.pass(2.5);
  clock.show(1);
  clock.pass(1);
  clock.show(null);
  clock.pass(60);
  expect(clock.take()).toEqual([
    [
      { page: 1, seconds: 5 },
      { page: 2, seconds: 2.5 },
    ],
  ]);
  expect(clock.take()).toEqual([]);
});

test('what goes on is told in parts, which add up', () => {
  const clock = clockAt(1000);
  clock.show(7);
  clock.pass(3);
  expect(clock.take()).toEqual([[{ page: 7, seconds: 3 }]]);
  clock.pass(2);
  expect(clock.take()).toEqual([[{ page: 7, seconds: 2 }]]);
});

test('five minutes without a sign of life are the last that count', () => {
  const clock = clockAt(0);
  clock.show(1);
  clock.pass(1200);
  expect(clock.take()).toEqual([[{ page: 1, seconds: 300 }]]);
  clock.sign();
  clock.pass(20);
  expect(clock.take()).toEqual([[{ page: 1, seconds: 20 }]]);
});

test('a device that slept has not been read', () => {
  const clock = clockAt(0);
  clock.show(1);
  clock.pass(200, false);
  expect(clock.take()).toEqual([[{ page: 1, seconds: 30 }]]);
});

test('no report holds more than a hundred pages', () => {
  const clock = clockAt(0);
  for (let page = 1; page <= 230; page += 1) {
    clock.show(page);
    clock.pass(1);
  }
  expect(clock.take().map(pages => pages.length)).toEqual([100, 100, 30]);
});
