import type { Matrix } from 'mupdf';
import { layOut, lineHeight, type Size } from './lay-out.ts';
import type { Block, Glyph } from './set-lines.ts';

/** A line of a watermark, and the matrix from its own units (of the font's size, upwards) to points of the page, downwards. */
export type PlacedLine = { glyphs: Glyph[]; matrix: Matrix };
/** The same lines once more, in another colour. */
export type Ink = { color: [number, number, number]; opacity: number; shift: number };

/** Light writing with a dark twin over it: one of them shows on any ground, and neither hides what is below. */
const light = { color: [1, 1, 1], opacity: 0.3, shift: 0.06 } satisfies Ink;
const dark = { color: [0.2, 0.2, 0.25], opacity: 0.2, shift: 0 } satisfies Ink;

/** All lines of a watermark on a page, over and over, and the inks to write them with, one after the other; `shift` is in points. */
export function placeLines(page: Size, block: Block): { lines: PlacedLine[]; inks: Ink[] } {
  const { fontSize, angle, tiles } = layOut(page, { width: block.width, lines: block.lines.length });
  const [across, up] = [fontSize * Math.cos(angle), fontSize * Math.sin(angle)];
  const lines = tiles.flatMap(({ x, y }) =>
    block.lines.map((glyphs, index): PlacedLine => {
      const down = index * lineHeight;
      return { glyphs, matrix: [across, -up, -up, -across, x + down * up, y + down * across] };
    }),
  );
  return { lines, inks: [light, dark].map(ink => ({ ...ink, shift: ink.shift * fontSize })) };
}
