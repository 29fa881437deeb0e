import { describe, expect, test } from 'vitest';
import { deepestLevel } from '../../../platform/firestore/require-above.ts';
import { checkParents, type Placed } from './check-parents.ts';

const below = 'An asset cannot stand below itself; choose another parent';
const deep = 'Assets nest at most 20 levels';

/** What is refused of moves such as `b: a→c`, in a stored tree given as parents by id. */
async function refused(stored: Record<string, string | null>, moves: Record<string, string | null>) {
  const placed: Placed[] = Object.entries(moves).map(([id, after]) => ({
    id,
    before: stored[id] ?? null,
    after,
  }));
  const faults = await checkParents(async ids => ids.map(id => stored[id] ?? null), placed);
  return Object.fromEntries(faults);
}

/** A chain of assets `0 ← 1 ← 2 …`, each below the one before. */
function chain(length: number): Record<string, string | null> {
  return Object.fromEntries(
    Array.from({ length }, (_, index) => [`${index}`, index === 0 ? null : `${index - 1}`]),
  );
}

describe('an asset may take a place', () => {
  test('below others, and move with them', async () => {
    expect(await refused({ a: null, b: 'a' }, { c: 'b', b: null, a: 'c' })).toEqual({});
  });

  test('at the top', async () => {
    expect(await refused({ a: null, b: 'a' }, { b: null })).toEqual({});
  });
});

describe('an asset may not stand below itself', () => {
  test('at once', async () => {
    expect(await refused({ a: null }, { a: 'a' })).toEqual({ a: below });
  });

  test('by what stood below it before', async () => {
    expect(await refused({ a: null, b: 'a', c: 'b' }, { a: 'c' })).toEqual({ a: below });
  });

  test('by what is to stand below it with the same batch; all that make the circle are refused', async () => {
    expect(await refused({ a: null, b: null, c: null }, { a: 'b', b: 'a', c: 'b' })).toEqual({
      a: below,
      b: below,
    });
  });

  test('by what stays where it was because it is refused', async () => {
    // Without the move of b, which is refused, c would stand below a, and a below c.
    expect(await refused({ a: null, b: 'a', c: 'b' }, { b: 'b', a: 'c' })).toEqual({ a: below, b: below });
  });
});

describe('assets nest', () => {
  test('as deep as is allowed', async () => {
    expect(await refused(chain(deepestLevel), { leaf: `${deepestLevel - 1}` })).toEqual({});
  });

  test('and no deeper', async () => {
    expect(await refused(chain(deepestLevel + 1), { leaf: `${deepestLevel}` })).toEqual({ leaf: deep });
  });
});

test('nothing is read for assets that stay where they are', async () => {
  let read = 0;
  await checkParents(
    async ids => {
      read += ids.length;
      return ids.map(() => null);
    },
    [{ id: 'b', before: 'a', after: 'a' }],
  );
  expect(read).toBe(0);
});
