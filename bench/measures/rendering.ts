import { openRenderer } from '@chatterfix/shared/platform/rendering/renderer.ts';
import * as mupdf from 'mupdf';
import { interleave } from '../interleave.ts';
import { type Section, whole } from '../report/section.ts';
import { median, versus } from '../statistics.ts';

const rounds = 15;
const widthPixels = 1200;
const watermark = ['ada@example.com · 2026-11-30 20:24 UTC · 203.0.113.7'];

/** Renders a page of text in its thread, with a watermark, against MuPDF alone without one. */
export async function rendering(): Promise<Section> {
  const content = textPage();
  const renderer = openRenderer();
  const file = { id: 'page', size: content.length, read: async () => content };
  const document = new mupdf.PDFDocument(content);
  const { page, bare, anew } = await interleave(rounds, {
    page: () => millisecondsOf(() => renderer.renderPage(file, { page: 1, widthPixels, watermark })),
    bare: () => millisecondsOf(async () => renderBare(document)),
    anew: async () => {
      const other = openRenderer();
      const milliseconds = await millisecondsOf(() => other.describe(file));
      await other.close();
      return milliseconds;
    },
  });
  await renderer.close();
  const { value, other, ratio } = versus(page, bare);
  return {
    title: 'Pages with a watermark ÷ bare MuPDF',
    how: `A page of text, ${widthPixels} pixels wide, as PNG: from the thread of its document, with a watermark, and from MuPDF alone, without one. The last column is
what the first look at a document takes: the thread starts, and the document is opened.`,
    columns: ['page ms', 'bare', 'ratio', 'opened ms'],
    rows: [[whole(value), whole(other), ratio.toFixed(2), whole(median(anew))]],
  };
}

function textPage(): Uint8Array {
  const pdf = new mupdf.PDFDocument();
  const font = pdf.addSimpleFont(new mupdf.Font('Times-Roman'));
  const line =
    '(The pump of line three was stopped, its seal replaced, and the line started again at noon.) Tj T*';
  const text = `BT /F 12 Tf 14 TL 50 780 Td ${`${line}\n`.repeat(52)} ET`;
  pdf.insertPage(-1, pdf.addPage([0, 0, 595, 842], 0, { Font: { F: font } }, text));
  return pdf.saveToBuffer('compress').asUint8Array().slice();
}

function renderBare(document: mupdf.PDFDocument): void {
  const page = document.loadPage(0);
  const [left, , right] = page.getBounds();
  const scale = mupdf.Matrix.scale(widthPixels / (right - left), widthPixels / (right - left));
  const pixmap = page.toPixmap(scale, mupdf.ColorSpace.DeviceRGB, false, true);
  pixmap.asPNG();
  pixmap.destroy();
  page.destroy();
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
