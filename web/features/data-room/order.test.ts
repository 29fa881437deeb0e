import { expect, test } from 'vitest';
import { positionBehind, positionsFor, type Standing } from './order.ts';

const at = (positions: Record<string, number>): Standing[] =>
  Object.entries(positions).map(([id, position]) => ({ id, position }));

test.each([
  ['nothing', {}, 1000],
  ['others', { a: 0, b: 2500 }, 3500],
  ['one that is almost last', { a: 999_900 }, 999_901],
  ['the last', { a: 1_000_000 }, 1_000_000],
])('behind %s what is new stands behind', (_, standing, position) => {
  expect(positionBehind(at(standing))).toBe(position);
});

test.each([
  ['between two with room', { a: 1000, x: 9000, b: 2000 }, { x: 1500 }],
  ['first', { x: 9000, a: 1000, b: 2000 }, { x: 499 }],
  ['last', { a: 1000, b: 2000, x: 0 }, { x: 3000 }],
  ['between two without room', { a: 1, x: 9, b: 2 }, { a: 1000, x: 2000, b: 3000 }],
  ['among many that were never ordered', { a: 0, x: 0, b: 0 }, { a: 1000, x: 2000, b: 3000 }],
  ['where it stands already', { a: 1000, x: 1500, b: 2000 }, {}],
])('what comes to stand %s gets its place by as few changes as can be', (_, order, changes) => {
  expect(positionsFor(at(order), 'x')).toEqual(at(changes));
});

test('more things than there are steps find room', () => {
  const order = Array.from({ length: 2000 }, (__, index) => ({ id: String(index), position: 0 }));
  const positions = positionsFor(order, '7').map(({ position }) => position);
  expect(positions).toHaveLength(2000);
  expect([positions[0], positions.at(-1)]).toEqual([500, 1_000_000]);
});
