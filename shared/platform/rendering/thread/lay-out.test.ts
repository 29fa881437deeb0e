import { expect, test } from 'vitest';
import { layOut, lineHeight } from './lay-out.ts';

const block = { width: 26, lines: 2 };

const pages = [
  ['A4', { width: 595, height: 842 }],
  ['a slide', { width: 960, height: 540 }],
  ['a wide strip', { width: 2000, height: 40 }],
  ['a high strip', { width: 40, height: 2000 }],
  ['a dot', { width: 1, height: 1 }],
  ['a poster', { width: 14_400, height: 14_400 }],
] as const;

/** The corners of a tile's writing. */
function cornersOf({ x, y }: { x: number; y: number }, { fontSize, angle }: ReturnType<typeof layOut>) {
  const [cos, sin] = [Math.cos(angle) * fontSize, Math.sin(angle) * fontSize];
  const ends = [0, block.width].flatMap(right =>
    [-1, (block.lines - 1) * lineHeight].map(down => [right, down]),
  );
  return ends.map(([right = 0, down = 0]) => ({
    x: x + right * cos + down * sin,
    y: y + down * cos - right * sin,
  }));
}

test.each(pages)('on %s one is whole, and others are in each part of it', (_, page) => {
  const tiling = layOut(page, block);
  const inside = ({ x, y }: { x: number; y: number }) =>
    x >= 0 && y >= 0 && x <= page.width && y <= page.height;
  const tiles = tiling.tiles.map(tile => cornersOf(tile, tiling));
  expect(tiles.some(corners => corners.every(inside))).toBe(true);
  const points = tiles.flatMap(corners => corners.filter(inside));
  const part = ({ x, y }: { x: number; y: number }) =>
    `${Math.floor((1.999 * x) / page.width)}${Math.floor((1.999 * y) / page.height)}`;
  expect(new Set(points.map(part)).size).toBe(4);
});

test.each(pages)('%s does not take more than is sensible', (_, page) => {
  expect(layOut(page, block).tiles.length).toBeLessThan(500);
});
