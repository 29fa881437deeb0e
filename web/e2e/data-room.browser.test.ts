import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { signedIn } from './people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** 17 MiB, which are three parts; no two places of it are alike. */
const large = Buffer.alloc(17 * 2 ** 20);
for (let place = 0; place < large.length; place += 4)
  large.writeUInt32LE(Math.imul(place, 2654435761) >>> 0, place);

type Dropped = { name: string; bytes: number[] | number };

/** Drops files as the browser does; a large one is made there, by the same rule, rather than sent there. */
async function drop(page: Page, selector: string, files: readonly Dropped[]): Promise<void> {
  const transfer = await page.evaluateHandle(dropped => {
    const data = new DataTransfer();
    for (const { name, bytes } of dropped) {
      let content = new Uint8Array();
      if (typeof bytes === 'number') {
        const numbers = new Uint32Array(bytes / 4).map((_, index) => Math.imul(index * 4, 2654435761));
        content = new Uint8Array(numbers.buffer);
      } else content = Uint8Array.from(bytes);
      data.items.add(new File([content], name, { lastModified: 1_750_000_000_000 }));
    }
    return data;
  }, files as Dropped[]);
  for (const type of ['dragover', 'drop'])
    await page.dispatchEvent(selector, type, { dataTransfer: transfer });
}

const small = (text: string): number[] => [...Buffer.from(text)];

test('files are dropped into a new room, survive a part that fails, come back byte for byte, and get a second version', async () => {
  const name = `Series B ${crypto.randomUUID().slice(0, 8)}`;
  const page = await signedIn(browser, 'manager');
  // The blob's way: the browser's own question where to save cannot be answered here.
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  await page.goto('/data-rooms');
  await page.getByRole('button', { name: 'New data room' }).first().click();
  await page.getByLabel(/^Name/).fill(name);
  await page.getByRole('button', { name: 'Create data room' }).click();
  await page.getByText('Nothing in it yet').waitFor();

  const failed: string[] = [];
  await page.route('**/parts?number=2', async route => {
    if (failed.length > 0) return route.continue();
    failed.push(route.request().url());
    await route.fulfill({ status: 503, json: { title: 'Busy', status: 503 } });
  });
  await drop(page, 'ul[aria-label=Contents]', [
    { name: 'Model.bin', bytes: large.length },
    { name: 'Notes.txt', bytes: small('first') },
  ]);
  const uploads = page.getByRole('region', { name: 'Uploads' });
  await uploads.getByRole('progressbar', { name: 'Upload of Model.bin' }).waitFor();
  await uploads.getByText('2 files uploaded').waitFor();
  expect(failed).toHaveLength(1);

  const contents = page.getByRole('list', { name: 'Contents' });
  await contents.getByText('17.8 MB', { exact: true }).waitFor();
  expect(await contents.getByRole('listitem').allTextContents()).toEqual([
    expect.stringMatching(/^1Model[.]bin/),
    expect.stringMatching(/^2Notes[.]txt/),
  ]);
  await page.getByRole('button', { name: 'Actions for Model.bin' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Download' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('Model.bin');
  expect(Buffer.compare(readFileSync(await download.path()), large)).toBe(0);

  await drop(page, 'ul[aria-label=Contents]', [{ name: 'notes.TXT', bytes: small('second') }]);
  await page.getByRole('button', { name: 'Make it version 2' }).click();
  await contents.getByText('v2').waitFor();
  await contents.getByRole('link', { name: 'Notes.txt' }).click();
  const versions = page.getByRole('region', { name: 'Versions' }).getByRole('listitem');
  await versions.nth(1).waitFor();
  expect(await versions.allTextContents()).toEqual([
    expect.stringMatching(/^Version 2Primary.*6 bytes/),
    expect.stringMatching(/^Version 1Notes.*5 bytes/),
  ]);
  await page.context().close();
});
