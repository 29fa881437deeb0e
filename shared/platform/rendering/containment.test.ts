import { afterAll, expect, test } from 'vitest';
import { Unavailable } from '../errors/errors.ts';
import { openRenderer } from './renderer.ts';
import {
  catalog,
  fileOf,
  foldedPng,
  imageOf,
  nestedForms,
  numberedPdf,
  pageOf,
  rawPdf,
  webpOf,
} from './testing/documents.ts';

const renderer = openRenderer({ mostMemoryBytes: 96 * 1024 ** 2, mostPages: 50 });
const hasty = openRenderer({ pageDeadlineMs: 1000 });
const good = fileOf(numberedPdf(1));
afterAll(() => Promise.all([renderer.close(), hasty.close()]));
const page = { page: 1, widthPixels: 1600, watermark: ['ada@example.com'] };

/** Draws 10^11 times. */
const endless = () => nestedForms(10);
/** Each holds another picture of the page while it is drawn. */
const groups = () => nestedForms(1, '/Group<</S/Transparency/I true>>');

/** Says in bytes 20 to 29 whether it moves, and how large it is. */
const clearWebp = () => webpOf(60, 40, { alpha: 128 });

const withoutContent = ({ width, height }: { width: number; height: number }) => ({ width, height });

const hostile = [
  ['what is no PDF but for its beginning', 'damaged', () => `%PDF-1.7\n${'nonsense '.repeat(1000)}`],
  ['a WebP that was cut off', 'damaged', async () => (await webpOf(60, 40)).subarray(0, 40)],
  ['a WebP without a size', 'damaged', async () => (await webpOf(60, 40)).subarray(0, 20)],
  ['a WebP that moves', 'damaged', async () => (await clearWebp()).fill(0x02, 20, 21)],
  ['a WebP of very many pixels', 'too-large', async () => (await clearWebp()).fill(0xff, 24, 30)],
  ['a PDF that was cut off', 'damaged', () => numberedPdf(1).subarray(0, 40)],
  ['a PNG that was cut off', 'damaged', () => imageOf('png', 100, 100).subarray(0, 20)],
  ['pages that hold themselves', 'damaged', () => rawPdf(catalog, '<</Type/Pages/Kids[2 0 R]/Count 1>>')],
  ['a PDF without pages', 'damaged', () => rawPdf(catalog, '<</Type/Pages/Kids[]/Count 0>>')],
  [
    'a PDF with a password',
    'encrypted',
    () => numberedPdf(1, 'encrypt=aes-256,user-password=s,owner-password=o'),
  ],
  ['a PDF of more pages than are shown', 'too-large', () => numberedPdf(51)],
  ['an image of very many pixels', 'too-large', () => foldedPng(30_000, 30_000)],
  ['an image that unfolds to more than the memory', 'too-large', () => foldedPng(9900, 9900)],
  ['a page that takes more than the memory', 'too-large', groups],
  ['HTML', 'not-supported', () => '<html><script>alert(1)</script></html>'],
  ['SVG', 'not-supported', () => '<svg xmlns="http://www.w3.org/2000/svg"/>'],
] as const;

test.each(hostile)('%s is refused as %s, and the next file is shown', async (_, reason, content) => {
  await expect(renderer.renderPage(fileOf(await content()), page).then(withoutContent)).rejects.toMatchObject(
    {
      name: 'NotRenderable',
      status: 422,
      code: 'not-renderable',
      reason,
    },
  );
  expect((await renderer.renderPage(good, page)).width).toBe(1600);
});

test.each([
  ['of 200 inches and more', '/MediaBox[0 0 1000000 1000000]', 1000, 1000],
  ['that is a strip', '/MediaBox[0 0 10 1000000]', 1, 16_000],
  ['without a size', '/MediaBox[0 0 0 0]', 879, 1137],
])('a page %s is as large as pages may be', async (_, more, width, height) => {
  const small = openRenderer({ mostPagePixels: 1_000_000 });
  const rendered = await small.renderPage(fileOf(pageOf('', more)), { ...page, widthPixels: 100_000 });
  expect([rendered.width, rendered.height]).toStrictEqual([width, height]);
  await small.close();
});

test('what unfolds a WebP and what shows it have the memory together', async () => {
  const file = fileOf(await webpOf(3000, 2000));
  const small = openRenderer({ mostMemoryBytes: 120 * 1024 ** 2 });
  await expect(small.renderPage(file, page)).rejects.toMatchObject({ reason: 'too-large' });
  await small.close();
  const enough = openRenderer();
  expect((await enough.renderPage(file, page)).width).toBe(1600);
  await enough.close();
});

test('a page that is never done is given up at its deadline, and the next file is shown', async () => {
  await expect(hasty.renderPage(fileOf(endless()), page)).rejects.toMatchObject({ reason: 'too-slow' });
  // On a busy machine a thread may take as long to start.
  const shown = () => hasty.renderPage(good, page).then(withoutContent, () => undefined);
  await expect.poll(shown, { timeout: 10_000 }).toMatchObject({ width: 1600 });
});

test('a file that is closed while it is rendered is unavailable, and can be asked for again', async () => {
  const file = fileOf(endless());
  const rendering = renderer.renderPage(file, page);
  rendering.catch(() => {});
  await expect.poll(() => file.reads).toBe(1);
  await renderer.forget(file.id);
  await expect(rendering).rejects.toThrow(Unavailable);
  expect(await renderer.describe(file)).toHaveLength(1);
});

test('a file that is too large is not read', async () => {
  const file = { ...fileOf(numberedPdf(1)), size: 65 * 1024 ** 2 };
  await expect(renderer.describe(file)).rejects.toThrow('Files of more than 64 MiB cannot be shown.');
  expect(file.reads).toBe(0);
});

test('who asks for too much at once is told to come again', async () => {
  const busy = openRenderer({ atOnce: 1, mostWaiting: 1 });
  const file = fileOf(numberedPdf(1));
  const asked = await Promise.allSettled([1, 2, 3].map(() => busy.renderPage(file, page)));
  expect(asked.map(({ status }) => status)).toStrictEqual(['fulfilled', 'fulfilled', 'rejected']);
  await busy.close();
});
