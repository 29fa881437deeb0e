import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { complaintsOf } from './complaints.ts';
import { apiAs, signedIn } from './people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a part that runs low is in the inbox at once, acknowledged by key, and resolved when it is restocked', {
  timeout: 120_000,
}, async () => {
  const call = await apiAs('admin');
  const code = crypto.randomUUID().slice(0, 8);
  const site = await call('POST', 'sites', { name: `Store ${code}`, code });
  const part = await call('POST', 'parts', { name: `Fan belt ${code}`, code, minimumQuantity: 3 });
  const receive = (quantity: number) =>
    call('POST', `parts/${part.id}/movements`, {
      type: 'receipt',
      quantity,
      siteId: site.id,
      unitCost: 900,
    });
  await receive(5);

  const page = await signedIn(browser, 'admin');
  const complaints = complaintsOf(page);
  await page.getByRole('link', { name: /^Alerts/ }).click();
  await page.getByText('Live', { exact: true }).waitFor();
  await call('POST', `parts/${part.id}/movements`, { type: 'adjust', quantity: -4, siteId: site.id });

  const line = page.getByRole('row').filter({ hasText: code });
  await line.getByText('Triggered').waitFor();
  await page.getByRole('link', { name: /^Alerts.*not acknowledged/ }).waitFor();
  await line.getByRole('link').focus();
  await page.keyboard.press('a');
  await line.getByText('Acknowledged').waitFor();

  await line.getByRole('link').click();
  const state = page.getByTestId('state');
  await expect.poll(() => state.textContent()).toBe('Acknowledged');
  await page.getByRole('link', { name: 'Open the part' }).waitFor();
  await page.getByRole('region', { name: 'Who was told, and why' }).waitFor();
  await receive(9);
  await expect.poll(() => state.textContent(), { timeout: 30_000 }).toBe('Resolved');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a rule is tried against the past before it is made', { timeout: 60_000 }, async () => {
  const page = await signedIn(browser, 'manager');
  await page.goto('/alerts/rules');
  await page.getByRole('button', { name: 'New rule' }).click();
  const name = `Urgent ${crypto.randomUUID().slice(0, 8)}`;
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('What happens').selectOption('work-order.created');
  await dialog.getByRole('button', { name: 'Add a condition' }).click();
  await dialog.getByLabel('Value of condition 1').selectOption('critical');
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await dialog.getByText(/^It would have told you /).waitFor();
  await dialog.getByRole('button', { name: 'Make the rule' }).click();
  const line = page.getByRole('listitem').filter({ hasText: name });
  await line.getByText('A work order is created, where priority is critical').waitFor();
  const enabled = line.getByRole('checkbox', { name });
  await enabled.click();
  await expect.poll(() => enabled.isChecked()).toBe(false);
  await line.getByRole('button', { name: `Change ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => line.count()).toBe(0);
  await page.context().close();
});
