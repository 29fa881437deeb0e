import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { apiAs, signedIn } from './people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a file with an unknown header asks for its columns, is checked, imported, and its mapping kept', async () => {
  const name = crypto.randomUUID().slice(0, 8);
  const csv = `Foo,Bar,Baz\nPump ${name},P-${name},red\n,Q-${name},blue\n`;
  const page = await signedIn(browser, 'admin');
  await page.goto('/imports/new?kind=assets');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: `${name}.csv`, mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('button', { name: 'Check first' }).click();
  await page.getByText('Say which column gives which field').waitFor();
  await page.getByLabel('Column for name').selectOption('Foo');
  await page.getByLabel('Column for code').selectOption('Bar');
  await page.getByRole('button', { name: 'Check first' }).click();

  await page.getByText('This was a check: nothing was changed.').waitFor({ timeout: 40_000 });
  const refused = page.getByRole('region', { name: /Refused rows/ });
  expect(await refused.getByRole('row').nth(1).textContent()).toMatch(/^3/);
  await page.getByRole('button', { name: 'Import now' }).click();
  await page.getByRole('link', { name: 'Show assets' }).waitFor({ timeout: 40_000 });

  await page.getByLabel('Name of the mapping').fill(`Tags ${name}`);
  await page.getByRole('button', { name: 'Keep' }).click();
  await page.getByText('The mapping is kept.').waitFor();
  const call = await apiAs('admin');
  expect(await call('GET', `assets?code=P-${name}`)).toMatchObject({ items: [{ name: `Pump ${name}` }] });
  await page.goto('/imports/new?kind=assets');
  await page.getByLabel('Columns', { exact: true }).selectOption(`Tags ${name}`);
});
