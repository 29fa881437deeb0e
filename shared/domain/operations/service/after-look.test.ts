import { describe, expect, test } from 'vitest';
import { afterLook } from './after-look.ts';
import type { Look } from './schemas.ts';
import { at, health, look } from './testing/health.ts';

const afterLooks = (looks: Partial<Look>[], before = health('cmms')) =>
  looks.reduce((known, next) => afterLook(known, look(next)), before);
const failed = { outcome: 'failed' } as const;

describe('strikes', () => {
  test('are failures one after the other', () => {
    expect(afterLooks([failed, failed])).toMatchObject({ strikes: 2, passes: 0 });
    expect(afterLooks([failed, failed, {}])).toMatchObject({ strikes: 0, passes: 1 });
  });

  test('begin anew with a new revision', () => {
    expect(afterLooks([failed, failed, { ...failed, revision: 'cmms-2' }])).toMatchObject({ strikes: 1 });
  });
});

describe('a revision', () => {
  test('is good after two passes', () => {
    expect(afterLooks([{}])).toMatchObject({ goodRevision: null });
    expect(afterLooks([{}, {}])).toMatchObject({ goodRevision: 'cmms-1' });
    expect(afterLooks([{}, { revision: 'cmms-2' }])).toMatchObject({ goodRevision: null });
  });

  test('stays the good one while another fails', () => {
    expect(afterLooks([{}, {}, { ...failed, revision: 'cmms-2' }])).toMatchObject({ goodRevision: 'cmms-1' });
  });
});

test('slow answers are counted while they come one after the other', () => {
  const slow = { latencyMs: 2_001 };
  expect(afterLooks([slow, slow])).toMatchObject({ slow: 2, strikes: 0 });
  expect(afterLooks([slow, slow, {}])).toMatchObject({ slow: 0 });
});

test('flapping begins with many changes, and ends when few are left', () => {
  const changing = Array.from({ length: 21 }, (_, index) => (index % 2 ? failed : {}));
  const unsteady = afterLooks(changing);
  expect(unsteady.flapping).toBe(true);
  expect(
    afterLooks(
      Array.from({ length: 8 }, () => ({})),
      unsteady,
    ).flapping,
  ).toBe(true);
  expect(
    afterLooks(
      Array.from({ length: 18 }, () => ({})),
      unsteady,
    ).flapping,
  ).toBe(false);
});

test('restarts count for an hour', () => {
  const restarted = health('cmms', {
    restarts: [
      { at: at(-61), revision: 'a' },
      { at: at(-59), revision: 'b' },
    ],
  });
  expect(afterLooks([failed], restarted).restarts).toEqual([{ at: at(-59), revision: 'b' }]);
});

test('the circuit closes when the service is well again', () => {
  const open = health('cmms', { circuitOpenSince: at(-5) });
  expect(afterLooks([{}], open).circuitOpenSince).toBe(at(-5));
  expect(afterLooks([{}, {}], open).circuitOpenSince).toBeNull();
});
