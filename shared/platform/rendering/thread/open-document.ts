import type { Document } from 'mupdf';
import type { ThreadStart } from '../jobs.ts';
import { allowPixels } from './allow-pixels.ts';
import type { Mupdf } from './load-mupdf.ts';
import { Refused } from './refused.ts';

/** @throws Refused when it is locked, too large, or has no pages. */
export function openDocument(mupdf: Mupdf, { content, type, limits }: ThreadStart['rendering']): Document {
  if (type !== 'application/pdf') return openImage(mupdf, content, type, limits.mostImagePixels);
  const document = new mupdf.PDFDocument(content);
  if (document.needsPassword()) {
    throw new Refused('encrypted', 'This PDF opens with a password only. Offer it without one.');
  }
  const pages = document.countPages();
  if (pages === 0) throw new Refused('damaged', 'This PDF has no pages.');
  if (pages > limits.mostPages) {
    throw new Refused('too-large', `This PDF has ${pages} pages; at most ${limits.mostPages} can be shown.`);
  }
  return document;
}

function openImage(mupdf: Mupdf, content: Uint8Array, type: string, mostPixels: number): Document {
  const image = new mupdf.Image(content);
  const size = { width: image.getWidth(), height: image.getHeight() };
  image.destroy();
  allowPixels(size, mostPixels);
  return mupdf.Document.openDocument(content, type);
}
