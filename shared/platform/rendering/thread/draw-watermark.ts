import type { Device } from 'mupdf';
import type { Size } from './lay-out.ts';
import type { Mupdf } from './load-mupdf.ts';
import { type PlacedLine, placeLines } from './place-lines.ts';
import { setLines } from './set-lines.ts';

/** Draws a watermark over a page that was drawn at this scale. */
export function drawWatermark(
  mupdf: Mupdf,
  device: Device,
  page: Size,
  scale: number,
  watermark: readonly string[],
): void {
  const block = setLines(mupdf, watermark);
  if (!block) return;
  const { lines, inks } = placeLines(page, block);
  const text = textOf(mupdf, lines);
  for (const { color, opacity, shift } of inks) {
    const place = shift * scale;
    device.fillText(text, [scale, 0, 0, scale, place, place], mupdf.ColorSpace.DeviceRGB, color, opacity);
  }
  text.destroy();
}

function textOf(mupdf: Mupdf, lines: PlacedLine[]) {
  const text = new mupdf.Text();
  for (const { glyphs, matrix } of lines) {
    const [a, b, c, d, x, y] = matrix;
    let along = 0;
    for (const { font, id, unicode, advance } of glyphs) {
      text.showGlyph(font, [a, b, c, d, x + along * a, y + along * b], id, unicode);
      along += advance;
    }
  }
  return text;
}
