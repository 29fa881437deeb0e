import type { Document, Pixmap } from 'mupdf';
import type { PageOptions, RenderedPage } from '../jobs.ts';
import type { Limits } from '../limits.ts';
import type { Mupdf } from './load-mupdf.ts';
import { paintPage } from './paint-page.ts';
import { Refused } from './refused.ts';

/** Text is smaller and sharper as PNG; what comes to more than this holds photographs or scans, and is better as JPEG. */
const mostPngBytes = 1_000_000;
export const jpegQuality = 85;

/** @throws Refused when there is no such page. */
export function renderPage(
  mupdf: Mupdf,
  document: Document,
  options: PageOptions,
  limits: Limits,
): RenderedPage {
  const pages = document.countPages();
  if (options.page < 1 || options.page > pages) {
    throw new Refused('no-such-page', `There is no page ${options.page}; the last one is ${pages}.`);
  }
  const page = document.loadPage(options.page - 1);
  const pixmap = paintPage(mupdf, page, options, limits);
  const rendered = { ...encode(pixmap), width: pixmap.getWidth(), height: pixmap.getHeight() };
  pixmap.destroy();
  page.destroy();
  return rendered;
}

function encode(pixmap: Pixmap): Pick<RenderedPage, 'content' | 'contentType'> {
  const png = pixmap.asPNG();
  if (png.length <= mostPngBytes) return { content: png, contentType: 'image/png' };
  return { content: pixmap.asJPEG(jpegQuality), contentType: 'image/jpeg' };
}
