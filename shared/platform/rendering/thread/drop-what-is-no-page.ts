import type { PDFDocument, PDFObject } from 'mupdf';

const ofDocument = ['OpenAction', 'AF', 'Collection', 'AcroForm'];
const ofNames = ['JavaScript', 'EmbeddedFiles'];
const ofPage = ['AF', 'Thumb', 'PieceInfo'];
const followed = ['URI', 'GoTo'];

/**
 * Leaves the pages of a PDF, with its bookmarks and links: attachments and small pictures of pages would go out without a watermark, and
 * scripts run where it is opened. Notes and forms, which would lie above a watermark, become part of their pages.
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
    leaveLinks(page.get('Annots'));
  }
  const objects = pdf.countObjects();
  for (let number = 1; number < objects; number++) leaveJumps(pdf.newIndirect(number));
}

function drop(dictionary: PDFObject, keys: string[]): void {
  if (dictionary.isDictionary()) for (const key of keys) dictionary.delete(key);
}

function leaveLinks(annotations: PDFObject): void {
  if (!annotations.isArray()) return;
  for (let index = annotations.length - 1; index >= 0; index--) {
    const annotation = annotations.get(index);
    if (annotation.isDictionary() && annotation.get('Subtype').asName() === 'Link') {
      drop(annotation, ['AP', 'PA']);
      leaveJumps(annotation);
    } else annotations.delete(index);
  }
}

/** Of what a link or bookmark does, to go to a page or an address remains. */
function leaveJumps(object: PDFObject): void {
  if (!object.isDictionary()) return;
  object.delete('AA');
  const action = object.get('A');
  if (!action.isDictionary() || !action.get('S').isName()) return;
  if (followed.includes(action.get('S').asName())) action.delete('Next');
  else object.delete('A');
}
