import type { Document, Page } from 'mupdf';
import type { PageSize } from '../jobs.ts';

export function describe(document: Document): PageSize[] {
  return Array.from({ length: document.countPages() }, (_, index) => {
    const page = document.loadPage(index);
    const size = sizeOf(page);
    page.destroy();
    return size;
  });
}

export function sizeOf(page: Page): PageSize {
  const [left, top, right, bottom] = page.getBounds();
  return { width: right - left, height: bottom - top };
}
