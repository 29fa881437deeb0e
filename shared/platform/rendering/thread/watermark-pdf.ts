import type { Document, PDFDocument } from 'mupdf';
import type { Limits } from '../limits.ts';
import { sizeOf } from './describe.ts';
import { dropWhatIsNoPage } from './drop-what-is-no-page.ts';
import type { Mupdf } from './load-mupdf.ts';
import { paintPage } from './paint-page.ts';
import { jpegQuality } from './render-page.ts';
import { watermarkWriter } from './write-watermark.ts';

/** Enough for an A4 page at 300 dots per inch. */
const imageWidth = 2480;

/** A PDF of the document's pages and of nothing else, with the watermark on each. A PDF is changed by it. */
export function watermarkPdf(
  mupdf: Mupdf,
  document: Document,
  watermark: readonly string[],
  limits: Limits,
): Uint8Array {
  const pdf = document.asPDF();
  const marked = pdf ? markPages(mupdf, pdf, watermark) : imageAsPdf(mupdf, document, watermark, limits);
  return marked.saveToBuffer('garbage,compress,objstms').asUint8Array().slice();
}

function markPages(mupdf: Mupdf, pdf: PDFDocument, watermark: readonly string[]): PDFDocument {
  dropWhatIsNoPage(pdf);
  const write = watermarkWriter(mupdf, pdf, watermark);
  const marked = new Set<number>();
  const pages = pdf.countPages();
  for (let index = 0; index < pages; index++) {
    const page = pdf.loadPage(index);
    const id = page.getObject().asIndirect();
    // The same page may stand in a document twice.
    if (!marked.has(id)) write(page);
    marked.add(id);
    page.destroy();
  }
  return pdf;
}

/** An image has its watermark in its pixels here too: as a layer it could be taken off. */
function imageAsPdf(
  mupdf: Mupdf,
  document: Document,
  watermark: readonly string[],
  limits: Limits,
): PDFDocument {
  const page = document.loadPage(0);
  const { width, height } = sizeOf(page);
  const pixmap = paintPage(mupdf, page, { widthPixels: imageWidth, watermark }, limits);
  const pdf = new mupdf.PDFDocument();
  const image = new mupdf.Image(pixmap.asJPEG(jpegQuality));
  const resources = { XObject: { Image: pdf.addImage(image) } };
  const contents = `${width.toFixed(2)} 0 0 ${height.toFixed(2)} 0 0 cm /Image Do`;
  pdf.insertPage(-1, pdf.addPage([0, 0, width, height], 0, resources, contents));
  return pdf;
}
