import type { Font, Matrix } from 'mupdf';
import type { Size } from './lay-out.ts';
import { type Ink, type PlacedLine, placeLines } from './place-lines.ts';
import type { Block, Glyph } from './set-lines.ts';

/** What a watermark needs of a page's resources, by the names that its content has for them. */
export const fontName = (index: number) => `MarkFont${index}`;
export const inkName = (opacity: number) => `MarkInk${Math.round(opacity * 100)}`;
export const opacitiesOf = (inks: Ink[]) =>
  Object.fromEntries(inks.map(({ opacity }) => [inkName(opacity), { Type: 'ExtGState', ca: opacity }]));

/**
 * A watermark in the language of PDF pages.
 *
 * @param toPage From points of the page as it is shown to those of its content.
 */
export function watermarkContent(
  page: Size,
  toPage: Matrix,
  block: Block,
  fonts: Font[],
): { content: string; inks: Ink[] } {
  const { lines, inks } = placeLines(page, block);
  const written = lines.map(line => lineContent(line, fonts)).join('\n');
  const layers = inks.map(
    ({ color, opacity, shift }) =>
      `q ${numbers([1, 0, 0, 1, shift, shift])} cm /${inkName(opacity)} gs ${numbers(color)} rg\n${written}\nQ`,
  );
  return { content: `q ${numbers(toPage)} cm\n${layers.join('\n')}\nQ`, inks };
}

function lineContent({ glyphs, matrix }: PlacedLine, fonts: Font[]): string {
  const runs = runsOf(glyphs).map(
    ({ font, codes }) => `/${fontName(fonts.indexOf(font))} 1 Tf <${codes}> Tj`,
  );
  return `BT ${numbers(matrix)} Tm ${runs.join(' ')} ET`;
}

/** Neighbours of the same font together; a glyph's code is its number, in two bytes. */
function runsOf(glyphs: Glyph[]): { font: Font; codes: string }[] {
  const runs: { font: Font; codes: string }[] = [];
  for (const { font, id } of glyphs) {
    const code = id.toString(16).padStart(4, '0');
    const run = runs.at(-1);
    if (run?.font === font) run.codes += code;
    else runs.push({ font, codes: code });
  }
  return runs;
}

/** PDF knows no exponents. */
const numbers = (values: readonly number[]) => values.map(value => value.toFixed(4)).join(' ');
