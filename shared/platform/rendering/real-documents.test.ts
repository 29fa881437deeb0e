import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { openRenderer } from './renderer.ts';
import { differences, fileOf, textsOf } from './testing/documents.ts';

const data = new URL('../../../../shared/data/', import.meta.url);
const manual = new URL('doc_manuals_pdf/debian/gutenprint-users-manual.pdf', data);
const line = 'ada@example.com · 2026-11-30 20:24 UTC · 203.0.113.7';

describe.skipIf(!existsSync(manual))('real documents (skipped without their data)', () => {
  const renderer = openRenderer();
  afterAll(renderer.close);
  const inEachNinth = Array.from({ length: 9 }, () => expect.toSatisfy((pixels: number) => pixels > 100));

  test.each([
    ['a manual', 'doc_manuals_pdf/debian/gutenprint-users-manual.pdf', 6, 73],
    ['a scanned letter', 'doc_ocr_pdf/linn.pdf', 1, 1],
    ['a form', 'doc_ocr_pdf/acroform.pdf', 1, 1],
    ['a photograph of a page', 'doc_ocr_pdf/typewriter.png', 1, 1],
  ])('%s is shown with its watermark', async (_, path, page, pages) => {
    const file = fileOf(readFileSync(new URL(path, data)));
    expect(await renderer.describe(file)).toHaveLength(pages);
    const without = await renderer.renderPage(file, { page, widthPixels: 900, watermark: [] });
    const marked = await renderer.renderPage(file, { page, widthPixels: 900, watermark: [line] });
    expect(differences(without.content, marked.content)).toStrictEqual(inEachNinth);
  });

  test('a manual leaves with the watermark on each of its pages, and says all that it said', async () => {
    const content = readFileSync(manual);
    const before = textsOf(content);
    const after = textsOf(await renderer.watermarkPdf(fileOf(content), [line]));
    expect(after.map(text => text.includes(line))).toStrictEqual(before.map(() => true));
    const wordsOf = (text = '') => text.split(/\s+/).filter(word => word.length > 12);
    const lost = before.flatMap((text, index) => wordsOf(text).filter(word => !after[index]?.includes(word)));
    expect(lost).toStrictEqual([]);
  });
});
