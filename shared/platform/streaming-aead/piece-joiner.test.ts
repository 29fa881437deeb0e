import { expect, test } from 'vitest';
import { pieceJoiner } from './piece-joiner.ts';

/** Lengths of what comes out, for lengths of what goes in. */
function join(lengths: readonly number[]): { pushed: number[]; ended: number[] } {
  const joiner = pieceJoiner();
  const length = (piece: Uint8Array) => piece.length;
  return {
    pushed: Array.from(joiner.join(lengths.map(bytes => Buffer.alloc(bytes))), length),
    ended: Array.from(joiner.end(), length),
  };
}

test('a large piece is passed on, after what was kept', () => {
  expect(join([20_000, 5, 20_000, 6])).toEqual({ pushed: [20_000, 5, 20_000], ended: [6] });
});

test('small ones are kept until they are large', () => {
  expect(join([10_000, 6000, 400, 1])).toEqual({ pushed: [16_400], ended: [1] });
});

test('empty ones are left out', () => {
  expect(join([0, 0])).toEqual({ pushed: [], ended: [] });
});
