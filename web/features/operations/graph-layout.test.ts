import { expect, test } from 'vitest';
import { layOut } from './graph-layout.ts';

const of = (graph: Record<string, string[]>) =>
  layOut(Object.entries(graph).map(([name, dependsOn]) => ({ name, dependsOn })));
const columns = (graph: Record<string, string[]>) =>
  Object.fromEntries(of(graph).placed.map(({ name, column }) => [name, column]));

test('each service stands to the left of all that it depends on', () => {
  expect(columns({ a: ['b', 'c'], b: ['c'], c: [], d: ['c'] })).toEqual({ a: 0, b: 1, d: 1, c: 2 });
});

test('services without any line are named apart', () => {
  const { alone, placed } = of({ a: ['b'], b: [], lone: [] });
  expect(alone).toEqual(['lone']);
  expect(placed).toHaveLength(2);
});

test('a circle is placed too, and what is not known draws no line', () => {
  const { placed, edges } = of({ a: ['b'], b: ['a', 'unknown'], c: ['c'] });
  expect(placed.map(({ name }) => name).sort()).toEqual(['a', 'b', 'c']);
  expect(edges).toHaveLength(3);
});

test('within a column one stands near those that depend on it', () => {
  const { placed } = of({ a: ['z'], b: ['y'], y: [], z: [] });
  expect(placed.filter(({ column }) => column === 1).map(({ name }) => name)).toEqual(['z', 'y']);
});
