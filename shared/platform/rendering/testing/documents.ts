import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { crc32, deflateSync } from 'node:zlib';
import encode, { init } from '@jsquash/webp/encode.js';
import * as mupdf from 'mupdf';
import type { RenderedFile } from '../rendered-file.ts';

const encoder = createRequire(import.meta.url).resolve('@jsquash/webp/codec/enc/webp_enc.wasm');
let files = 0;

/** A file that nobody has asked for before. */
export function fileOf(content: Uint8Array | string): RenderedFile & { reads: number } {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  files += 1;
  return {
    id: `file-${files}`,
    size: bytes.length,
    reads: 0,
    async read() {
      this.reads += 1;
      return bytes;
    },
  };
}

/** A PDF written by hand: object 1 is its catalog; the renderer finds the others without a table. */
export const rawPdf = (...objects: string[]) =>
  `%PDF-1.7\n${objects.map((object, index) => `${index + 1} 0 obj ${object} endobj\n`).join('')}trailer <</Root 1 0 R>>`;

export const catalog = '<</Type/Catalog/Pages 2 0 R>>';
export const onePage = '<</Type/Pages/Kids[3 0 R]/Count 1>>';
export const stream = (content: string, more = '') =>
  `<<${more}/Length ${content.length}>> stream\n${content}\nendstream`;

/** A PDF of one page with this content, in Helvetica as `/F`, and whatever more its dictionary is to say. */
export const pageOf = (content: string, more = '/MediaBox[0 0 300 200]') =>
  rawPdf(
    catalog,
    onePage,
    `<</Type/Page/Parent 2 0 R${more}/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>`,
    stream(content),
  );

/** A PDF of so many pages, each of which says its number. */
export function numberedPdf(pages: number, options = ''): Uint8Array {
  const pdf = new mupdf.PDFDocument();
  const font = pdf.addSimpleFont(new mupdf.Font('Helvetica'));
  for (let page = 1; page <= pages; page++) {
    const content = `BT /F 20 Tf 20 100 Td (This is page ${page}) Tj ET`;
    pdf.insertPage(-1, pdf.addPage([0, 0, 300, 200], 0, { Font: { F: font } }, content));
  }
  return pdf.saveToBuffer(options).asUint8Array().slice();
}

/** An image, white or of noise. */
export function imageOf(format: 'png' | 'jpeg', width: number, height: number, noise = false): Uint8Array {
  const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, [0, 0, width, height], false);
  pixmap.clear(255);
  if (noise) pixmap.getPixels().set(randomBytes(width * height * 3));
  return (format === 'png' ? pixmap.asPNG() : pixmap.asJPEG(80)).slice();
}

/** A WebP, black, which lets the ground through as `alpha` says. */
export async function webpOf(width: number, height: number, { alpha = 255, lossless = 0 } = {}) {
  await init({ wasmBinary: await readFile(encoder) });
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 3; at < data.length; at += 4) data[at] = alpha;
  return new Uint8Array(await encode({ data, width, height, colorSpace: 'srgb' }, { lossless }));
}

/** A PNG of one bit a pixel, which unfolds to a byte each. */
export function foldedPng(width: number, height: number): Uint8Array {
  const header = Buffer.from([...bigEndian(width), ...bigEndian(height), 1, 0, 0, 0, 0]);
  const rows = deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8))));
  const chunks = [
    ['IHDR', header],
    ['IDAT', rows],
    ['IEND', Buffer.alloc(0)],
  ] as const;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...chunks.map(([name, data]) => chunkOf(name, data)),
  ]);
}

function chunkOf(name: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name), data]);
  return Buffer.concat([bigEndian(data.length), named, bigEndian(crc32(named))]);
}

function bigEndian(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** A PDF whose page draws a form that draws the next one so many times, twelve deep. */
export const nestedForms = (times: number, more = '') =>
  rawPdf(
    catalog,
    onePage,
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/Resources<</XObject<</N 5 0 R>>>>>>',
    stream('/N Do'),
    ...Array.from({ length: 12 }, (_, index) =>
      stream(
        index < 11 ? `/T gs ${'/N Do '.repeat(times)}` : '0 0 1 1 re f',
        `/Type/XObject/Subtype/Form/BBox[0 0 100 100]${more}/Resources<</ExtGState<</T<</ca 0.9>>>>/XObject<</N ${6 + index} 0 R>>>>`,
      ),
    ),
  );

/** What each page of a PDF says. */
export function textsOf(pdf: Uint8Array): string[] {
  const document = new mupdf.PDFDocument(pdf);
  return Array.from({ length: document.countPages() }, (_, index) =>
    document.loadPage(index).toStructuredText('preserve-whitespace').asText(),
  );
}

/** How many pixels two images of the same size differ in, in each ninth of them, row by row. */
export function differences(one: Uint8Array, other: Uint8Array): number[] {
  const [a, b] = [one, other].map(image => new mupdf.Image(image).toPixmap());
  if (!a || !b) throw new Error('There are no two images.');
  const [width, height, stride] = [a.getWidth(), a.getHeight(), a.getStride()];
  const [left, right] = [a.getPixels().slice(), b.getPixels().slice()];
  const ninths = new Array<number>(9).fill(0);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * stride + x * 3;
      const ninth = Math.floor((3 * y) / height) * 3 + Math.floor((3 * x) / width);
      if (left[at] !== right[at]) ninths[ninth] = (ninths[ninth] ?? 0) + 1;
    }
  }
  return ninths;
}
