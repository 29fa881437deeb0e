import { expect, test } from 'vitest';
import { imageWidth } from './image-width.ts';

test.each([
  [358, 3, 1280],
  [900, 1, 1024],
  [900, 2, 2048],
  [1024, 1, 1024],
  [2700, 2, 4000],
])('a page of %d px at a pixel ratio of %d is asked for %d px wide', (width, ratio, pixels) => {
  expect(imageWidth(width, ratio)).toBe(pixels);
});
