import { expect, test } from 'vitest';
import { swiped } from './swiped.ts';

test.each([
  ['to the left', { x: -80, y: 20 }, 1],
  ['to the right', { x: 80, y: -20 }, -1],
  ['too short', { x: -40, y: 0 }, 0],
  ['rather down than across', { x: -80, y: 60 }, 0],
])('a finger that goes %s', (_, to, way) => {
  expect(swiped({ x: 0, y: 0 }, to)).toBe(way);
});
