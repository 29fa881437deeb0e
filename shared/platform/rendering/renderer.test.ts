import { setTimeout } from 'node:timers/promises';
import * as mupdf from 'mupdf';
import { afterAll, describe, expect, test } from 'vitest';
import { NotFound } from '../errors/errors.ts';
import { openRenderer } from './renderer.ts';
import { differences, fileOf, imageOf, numberedPdf, pageOf, textsOf, webpOf } from './testing/documents.ts';

const line = 'ada@example.com · 2026-11-30 20:24 UTC · 203.0.113.7';
const renderer = openRenderer();
afterAll(renderer.close);

const nowhere = Array.from({ length: 9 }, () => 0);
const inEachNinth = Array.from({ length: 9 }, () => expect.toSatisfy((pixels: number) => pixels > 50));

describe('pages', () => {
  test('have sizes as they are shown: cropped and turned', async () => {
    const file = fileOf(pageOf('', '/MediaBox[0 0 300 200]/CropBox[100 0 300 200]/Rotate 90/UserUnit 2'));
    expect(await renderer.describe(file)).toStrictEqual([{ width: 400, height: 400 }]);
    expect(await renderer.describe(fileOf(numberedPdf(3)))).toHaveLength(3);
  });

  test.each([
    ['png', 60, 40],
    ['jpeg', 60, 40],
  ] as const)('a %s is one', async (format, width, height) => {
    const page = { page: 1, widthPixels: 120, watermark: [line] };
    const rendered = await renderer.renderPage(fileOf(imageOf(format, width, height)), page);
    expect(rendered).toMatchObject({ contentType: 'image/png', width: 120, height: 80 });
  });

  test.each([
    ['lossy', {}],
    ['lossless', { lossless: 1 }],
    ['partly clear', { alpha: 128 }],
  ])('a %s WebP is one', async (_, options) => {
    const page = { page: 1, widthPixels: 120, watermark: [line] };
    const rendered = await renderer.renderPage(fileOf(await webpOf(60, 40, options)), page);
    expect(rendered).toMatchObject({ contentType: 'image/png', width: 120, height: 80 });
  });

  test('show paper where a WebP is clear, and nowhere else', async () => {
    const page = { page: 1, widthPixels: 60, watermark: [] };
    const shown = async (content: Uint8Array) => (await renderer.renderPage(fileOf(content), page)).content;
    const paper = await shown(imageOf('png', 60, 40));
    expect(differences(await shown(await webpOf(60, 40, { alpha: 0 })), paper)).toStrictEqual(nowhere);
    expect(differences(await shown(await webpOf(60, 40)), paper)).toStrictEqual(inEachNinth);
  });

  test('that do not exist are not found', async () => {
    const page = { page: 3, widthPixels: 100, watermark: [] };
    await expect(renderer.renderPage(fileOf(numberedPdf(2)), page)).rejects.toThrow(
      new NotFound('There is no page 3; the last one is 2.'),
    );
  });

  test('of photographs are JPEG', async () => {
    const photograph = fileOf(imageOf('jpeg', 700, 700, true));
    const { contentType } = await renderer.renderPage(photograph, {
      page: 1,
      widthPixels: 700,
      watermark: [],
    });
    expect(contentType).toBe('image/jpeg');
  });
});

describe('a watermark', () => {
  test.each([
    ['black paper', '0 g 0 0 300 200 re f'],
    ['grey paper', '0.5 g 0 0 300 200 re f'],
    ['white paper, whose content leaves a clip and a scale behind', 'q 0 0 1 1 re W n 0.01 0 0 0.01 0 0 cm'],
  ])('is in the pixels all over %s', async (_, content) => {
    const file = fileOf(pageOf(content));
    const page = { page: 1, widthPixels: 900 };
    const without = await renderer.renderPage(file, { ...page, watermark: [] });
    const marked = await renderer.renderPage(file, { ...page, watermark: [line] });
    expect(differences(without.content, marked.content)).toStrictEqual(inEachNinth);
    const pdf = await renderer.watermarkPdf(file, [line]);
    const fromPdf = await renderer.renderPage(fileOf(pdf), { ...page, watermark: [] });
    expect(differences(without.content, fromPdf.content)).toStrictEqual(inEachNinth);
  });

  test('is in the content of each page of a PDF, and all that was there is too', async () => {
    const texts = textsOf(await renderer.watermarkPdf(fileOf(numberedPdf(3)), [line]));
    expect(texts).toHaveLength(3);
    texts.forEach((text, index) => {
      expect(text).toContain(line);
      expect(text).toContain(`This is page ${index + 1}`);
    });
  });

  test('stands as upright on a turned page as on any', async () => {
    const marks = [];
    for (const more of ['/MediaBox[0 0 300 200]', '/MediaBox[0 0 200 300]/Rotate 90']) {
      const marked = fileOf(await renderer.watermarkPdf(fileOf(pageOf('', more)), [line]));
      marks.push((await renderer.renderPage(marked, { page: 1, widthPixels: 600, watermark: [] })).content);
    }
    const [upright = new Uint8Array(), turned = new Uint8Array()] = marks;
    expect(differences(upright, turned)).toStrictEqual(nowhere);
  });

  test('loses no letter: one that no font has is written as its number', async () => {
    const [text] = textsOf(await renderer.watermarkPdf(fileOf(pageOf('')), ['Łukasz 张伟 Жанна', 'עדה']));
    expect(text).toContain('Łukasz 张伟 Жанна');
    expect(text).toContain(String.raw`\u{5e2}\u{5d3}\u{5d4}`);
  });

  test('of a long line is broken, not cut', async () => {
    const long = `${'a'.repeat(100)}@example.com`;
    const [text] = textsOf(await renderer.watermarkPdf(fileOf(pageOf('')), [long]));
    expect(text?.replaceAll('\n', '')).toContain(long);
  });

  test('is in the pixels of an image that leaves as a PDF', async () => {
    const small = openRenderer({ mostPageWidth: 900 });
    const pdf = await small.watermarkPdf(fileOf(imageOf('png', 300, 200)), [line]);
    const [marked, blank] = [fileOf(pdf), fileOf(pageOf(''))];
    const page = { page: 1, widthPixels: 900, watermark: [] };
    const pages = [await small.renderPage(marked, page), await small.renderPage(blank, page)] as const;
    expect(differences(pages[0].content, pages[1].content)).toStrictEqual(inEachNinth);
    await small.close();
  });
});

test('a PDF that leaves has no attachments, scripts, notes or forms any more', async () => {
  const pdf = new mupdf.PDFDocument(numberedPdf(1));
  const script = { S: 'JavaScript', JS: '(app.alert(1))' };
  pdf.getTrailer().get('Root').put('OpenAction', script);
  const bookmark = pdf.addObject({ Title: '(here)', A: script });
  pdf.getTrailer().get('Root').put('Outlines', { First: bookmark, Last: bookmark });
  const attached = pdf.addEmbeddedFile('secret.txt', 'text/plain', 'all of it', new Date(0), new Date(0));
  pdf.insertEmbeddedFile('secret.txt', attached);
  const page = pdf.loadPage(0);
  page.createAnnotation('Square').setRect([0, 0, 300, 200]);
  page.createLink([0, 0, 10, 10], 'https://example.com/');
  page.getObject().put('AA', { O: script });
  const marked = await renderer.watermarkPdf(fileOf(pdf.saveToBuffer('').asUint8Array().slice()), [line]);

  const left = new mupdf.PDFDocument(marked);
  expect(left.saveToBuffer('decompress').asString()).not.toMatch(/JavaScript|secret|Square/);
  expect(left.getEmbeddedFiles()).toStrictEqual({});
  expect(
    left
      .loadPage(0)
      .getLinks()
      .map(link => link.getURI()),
  ).toStrictEqual(['https://example.com/']);
});

describe('a file', () => {
  const page = { page: 1, widthPixels: 100, watermark: [] };

  test('is read once for page after page, and again after it was forgotten', async () => {
    const file = fileOf(numberedPdf(2));
    await Promise.all([renderer.describe(file), renderer.renderPage(file, page)]);
    await renderer.renderPage(file, { ...page, page: 2 });
    expect(file.reads).toBe(1);
    await renderer.forget(file.id);
    await renderer.renderPage(file, page);
    expect(file.reads).toBe(2);
  });

  test('is closed when others were asked for since', async () => {
    const few = openRenderer({ mostKept: 1 });
    const [one, other] = [fileOf(numberedPdf(1)), fileOf(numberedPdf(1))];
    for (const file of [one, other, other, one]) await few.renderPage(file, page);
    expect([one.reads, other.reads]).toStrictEqual([2, 1]);
    await few.close();
  });

  test('is closed when nobody asks for it any more, or when it holds much', async () => {
    for (const limits of [{ keptMs: 1 }, { mostKeptBytes: 1 }]) {
      const brief = openRenderer(limits);
      const file = fileOf(numberedPdf(1));
      await brief.renderPage(file, page);
      await setTimeout(20);
      await brief.renderPage(file, page);
      expect(file.reads).toBe(2);
      await brief.close();
    }
  });
});
