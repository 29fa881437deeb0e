import { expect, test } from 'vitest';
import { dropPlace } from './drop-place.ts';

test.each([
  [0.1, true, 'before'],
  [0.5, true, 'into'],
  [0.9, true, 'behind'],
  [0.4, false, 'before'],
  [0.6, false, 'behind'],
] as const)('%d down a line that holds things (%s), something comes %s', (down, holds, place) => {
  expect(dropPlace(down, holds)).toBe(place);
});
