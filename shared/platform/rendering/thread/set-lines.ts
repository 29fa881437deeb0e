import type { Font } from 'mupdf';
import type { Mupdf } from './load-mupdf.ts';

export type Glyph = { font: Font; id: number; unicode: number; advance: number };
/** Lines of a watermark as glyphs; widths are in units of the font's size. */
export type Block = { lines: Glyph[][]; width: number };

const longestLine = 60;

/**
 * Sets lines in the fonts that MuPDF brings: Latin, Greek, Cyrillic, Chinese, Japanese and Korean. A letter that neither has is
 * written as its number (`\u{5d0}`), so that it still says who it was. Long lines are broken.
 *
 * @returns Undefined when the lines say nothing.
 */
export function setLines(mupdf: Mupdf, watermark: readonly string[]): Block | undefined {
  const fonts = [new mupdf.Font('Helvetica-Bold'), new mupdf.Font('zh-Hans')];
  const lines = watermark
    .map(line => line.trim().normalize('NFC'))
    .filter(line => line !== '')
    .map(line => [...line].flatMap(letter => glyphsOf(letter, fonts)))
    .flatMap(broken);
  return lines.length > 0 ? { lines, width: Math.max(...lines.map(widthOf)) } : undefined;
}

function glyphsOf(letter: string, fonts: Font[]): Glyph[] {
  const unicode = letter.codePointAt(0) ?? 0;
  for (const font of fonts) {
    const id = font.encodeCharacter(unicode);
    if (id > 0) return [{ font, id, unicode, advance: font.advanceGlyph(id) }];
  }
  return [...`\\u{${unicode.toString(16)}}`].flatMap(sign => glyphsOf(sign, fonts));
}

function broken(line: Glyph[]): Glyph[][] {
  const count = Math.ceil(line.length / longestLine);
  return Array.from({ length: count }, (_, index) =>
    line.slice(index * longestLine, (index + 1) * longestLine),
  );
}

function widthOf(line: Glyph[]): number {
  return line.reduce((width, glyph) => width + glyph.advance, 0);
}
