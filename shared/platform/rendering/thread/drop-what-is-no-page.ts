import type { PDFDocument, PDFObject } from 'mupdf';

const ofDocument = ['OpenAction', 'AA', 'AF', 'Collection', 'AcroForm'];
const ofNames = ['JavaScript', 'EmbeddedFiles'];
const ofPage = ['AA', 'AF', 'Thumb', 'PieceInfo'];
const followed = ['URI', 'GoTo'];

/**
 * Leaves the pages and the links of a PDF: attachments and small pictures of pages would go out without a watermark, and scripts run
 * where it is opened. Notes and forms, which would lie above a watermark, become part of their pages.
 */
export function dropWhatIsNoPage(pdf: PDFDocument): void {
  pdf.bake(true, true);
  const root = pdf.getTrailer().get('Root');
  drop(root, ofDocument);
  drop(root.get('Names'), ofNames);
  const pages = pdf.countPages();
  for (let index = 0; index < pages; index++) {
    const page = pdf.findPage(index);
    drop(page, ofPage);
    const annotations = page.get('Annots');
    for (let at = annotations.length - 1; annotations.isArray() && at >= 0; at--) {
      if (!isLink(annotations.get(at))) annotations.delete(at);
    }
  }
}

function drop(dictionary: PDFObject, keys: string[]): void {
  if (dictionary.isDictionary()) for (const key of keys) dictionary.delete(key);
}

/** A link to a page or an address, and nothing that follows it. */
function isLink(annotation: PDFObject): boolean {
  if (!annotation.isDictionary() || annotation.get('Subtype').asName() !== 'Link') return false;
  drop(annotation, ['AA', 'AP', 'PA']);
  const action = annotation.get('A');
  if (action.isNull()) return true;
  drop(action, ['Next']);
  return followed.includes(action.get('S').asName());
}
