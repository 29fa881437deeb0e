import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { apiAs, signedIn } from './people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('stock comes in, goes to an order with its cost, and never below zero', async () => {
  const call = await apiAs('admin');
  const name = crypto.randomUUID().slice(0, 8);
  const site = await call('POST', 'sites', { name: `Store ${name}`, code: name });
  const part = await call('POST', 'parts', { name: `Seal kit ${name}`, code: name });
  const order = await call('POST', 'work-orders', { title: `Seal ${name}`, siteId: site.id });

  const page = await signedIn(browser, 'technician');
  await page.goto(`/parts/${part.id}`);
  await page.getByRole('button', { name: 'Move stock' }).click();
  await page.getByLabel(/^Quantity/).fill('5');
  await page.getByLabel(/^Cost of one/).fill('12.50');
  await page.getByRole('dialog').getByRole('button', { name: 'Site' }).click();
  await page.getByRole('combobox', { name: 'Site' }).fill(name);
  await page.getByRole('option', { name: `Store ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click();
  await page.getByRole('region', { name: 'Ledger' }).getByText('+5').waitFor();

  await page.goto(`/work-orders/${order.id}`);
  await page.getByRole('button', { name: 'Issue a part' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Part' }).click();
  await page.getByRole('combobox', { name: 'Part' }).fill(name);
  await page.getByRole('option', { name: `Seal kit ${name}` }).click();
  await page.getByLabel('Quantity').fill('9');
  await page.getByRole('dialog').getByRole('button', { name: 'Issue', exact: true }).click();
  await page.getByText(/5/).last().waitFor();
  await page.getByLabel('Quantity').fill('2');
  await page.getByRole('dialog').getByRole('button', { name: 'Issue', exact: true }).click();
  await page.getByRole('region', { name: 'Parts' }).getByText('25.00').waitFor();
  await expect
    .poll(async () => (await call('GET', `parts/${part.id}`)).quantity, { timeout: 15_000 })
    .toBe(3);
});
