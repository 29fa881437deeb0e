import { handClock } from '@chatterfix/emulator/testing/hand-clock.ts';
import { expect, test } from 'vitest';
import type { RequestCounts } from './request-counts.ts';
import { createRequestMeter } from './request-meter.ts';

function meter() {
  const clock = handClock('2026-03-29T10:04:00Z');
  const written: (readonly [string, RequestCounts])[][] = [];
  const failures: unknown[] = [];
  let broken = false;
  const write = async (counted: ReadonlyMap<string, RequestCounts>) => {
    if (broken) throw new Error('not there');
    written.push([...counted]);
  };
  const made = createRequestMeter({
    write,
    onFailure: error => failures.push(error),
    now: clock.now,
    everySeconds: 60,
  });
  const setBroken = (value: boolean) => {
    broken = value;
  };
  return { ...made, clock, written, failures, setBroken };
}

test('requests are counted by five minutes: all, failed and slow', async () => {
  const { count, writeWhenDue, clock, written } = meter();
  count({ status: 200, milliseconds: 10 });
  count({ status: 404, milliseconds: 20 });
  count({ status: 503, milliseconds: 1_500.4 });
  clock.advance(60_000);
  count({ status: 200, milliseconds: 1 });
  await writeWhenDue();
  expect(written).toEqual([
    [
      ['2026-03-29T10:00:00.000Z', { total: 3, failed: 1, slow: 1, milliseconds: 1530 }],
      ['2026-03-29T10:05:00.000Z', { total: 1, failed: 0, slow: 0, milliseconds: 1 }],
    ],
  ]);
});

test('they are written once a minute, and only where there are any', async () => {
  const { count, writeWhenDue, clock, written } = meter();
  count({ status: 200, milliseconds: 1 });
  clock.advance(59_000);
  await writeWhenDue();
  expect(written).toHaveLength(0);
  clock.advance(1_000);
  await Promise.all([writeWhenDue(), writeWhenDue()]);
  expect(written).toHaveLength(1);
  clock.advance(60_000);
  await writeWhenDue();
  expect(written).toHaveLength(1);
});

test('what cannot be written is written the next time, with what came since', async () => {
  const { count, writeWhenDue, clock, written, failures, setBroken } = meter();
  count({ status: 200, milliseconds: 1 });
  setBroken(true);
  clock.advance(60_000);
  await writeWhenDue();
  expect(failures).toHaveLength(1);
  setBroken(false);
  count({ status: 200, milliseconds: 2 });
  clock.advance(60_000);
  await writeWhenDue();
  expect(written.map(entries => Object.fromEntries(entries))).toEqual([
    {
      '2026-03-29T10:00:00.000Z': { total: 1, failed: 0, slow: 0, milliseconds: 1 },
      '2026-03-29T10:05:00.000Z': { total: 1, failed: 0, slow: 0, milliseconds: 2 },
    },
  ]);
});
