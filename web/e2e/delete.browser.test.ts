import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { apiAs, signedIn } from './people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('what an order refers to stays, with the reason; what nothing refers to is deleted', async () => {
  const call = await apiAs('admin');
  const name = crypto.randomUUID().slice(0, 8);
  const used = await call('POST', 'assets', { name: `Pump ${name}`, code: `P-${name}` });
  const spare = await call('POST', 'assets', { name: `Valve ${name}`, code: `V-${name}` });
  await call('POST', 'work-orders', { title: `Pump ${name}`, assetId: used.id });

  const page = await signedIn(browser, 'admin');
  const deleteAsset = async (id: unknown) => {
    await page.goto(`/assets/${id}`);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };
  await deleteAsset(used.id);
  await page
    .getByRole('region', { name: 'Notices' })
    .getByText('This asset is referred to by a work order')
    .waitFor();
  await deleteAsset(spare.id);
  await page.getByRole('heading', { name: 'Assets', level: 1 }).waitFor();
  expect(await call('GET', `assets/${used.id}`)).toMatchObject({ id: used.id });
  await expect(call('GET', `assets/${spare.id}`)).rejects.toThrow('404');
});
