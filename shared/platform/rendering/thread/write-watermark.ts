import type { PDFDocument, PDFObject, PDFPage } from 'mupdf';
import { sizeOf } from './describe.ts';
import type { Mupdf } from './load-mupdf.ts';
import { setLines } from './set-lines.ts';
import { fontName, opacitiesOf, watermarkContent } from './watermark-content.ts';

/**
 * Writes a watermark into the content of pages. What a page showed becomes a form within it, so that nothing it leaves behind, such as
 * a clip or a scale, reaches the watermark. Pages alike share their content.
 *
 * @returns What writes it on a page.
 */
export function watermarkWriter(
  mupdf: Mupdf,
  pdf: PDFDocument,
  watermark: readonly string[],
): (page: PDFPage) => void {
  const block = setLines(mupdf, watermark);
  if (!block) return () => {};
  const fonts = [...new Set(block.lines.flat().map(glyph => glyph.font))];
  const fontResources = Object.fromEntries(fonts.map((font, index) => [fontName(index), pdf.addFont(font)]));
  const contents = new Map<string, PDFObject>();
  return page => {
    const toPage = mupdf.Matrix.invert(page.getTransform());
    const { content, inks } = watermarkContent(sizeOf(page), toPage, block, fonts);
    const stream = contents.get(content) ?? pdf.addStream(`/MarkedPage Do\n${content}`, {});
    contents.set(content, stream);
    const form = asForm(mupdf, pdf, page);
    const dictionary = page.getObject();
    dictionary.put('Contents', stream);
    dictionary.put('Resources', {
      XObject: { MarkedPage: form },
      Font: fontResources,
      ExtGState: opacitiesOf(inks),
    });
  };
}

function asForm(mupdf: Mupdf, pdf: PDFDocument, page: PDFPage): PDFObject {
  const dictionary = page.getObject();
  const contents = dictionary.get('Contents');
  const joined = new mupdf.Buffer();
  for (const stream of contents.isArray() ? partsOf(contents) : [contents]) {
    if (!stream.isStream()) continue;
    joined.writeBuffer(stream.readStream());
    joined.writeByte(0x0a);
  }
  return pdf.addStream(joined, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: mupdf.Rect.transform(page.getBounds(), mupdf.Matrix.invert(page.getTransform())),
    Resources: dictionary.getInheritable('Resources'),
  });
}

const partsOf = (array: PDFObject) => Array.from({ length: array.length }, (_, index) => array.get(index));
