import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { apiAs, signedIn } from './people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('what one person changes appears to another at once', async () => {
  const call = await apiAs('admin');
  const { id } = await call('POST', 'work-orders', { title: `Shared ${crypto.randomUUID().slice(0, 8)}` });
  const [manager, technician] = await Promise.all([
    signedIn(browser, 'manager'),
    signedIn(browser, 'technician'),
  ]);
  await Promise.all([manager, technician].map(page => page.goto(`/work-orders/${id}`)));
  await Promise.all([manager, technician].map(page => page.getByText('Live', { exact: true }).waitFor()));
  await manager.getByRole('button', { name: 'Start work' }).click();
  await technician.getByRole('button', { name: 'Complete' }).waitFor();
  const history = technician.getByRole('region', { name: 'History' });
  await expect.poll(() => history.textContent(), { timeout: 15_000 }).toContain('changed the status');
});

test('without a network it says so, shows what was read, and refuses changes in words', async () => {
  const call = await apiAs('admin');
  const title = `Offline ${crypto.randomUUID().slice(0, 8)}`;
  const { id } = await call('POST', 'work-orders', { title });
  const page = await signedIn(browser, 'technician');
  await page.goto(`/work-orders?q=${encodeURIComponent(title)}`);
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { level: 2, name: title }).waitFor();
  await page.context().setOffline(true);
  await page.getByText('You are offline.').waitFor();
  await page.getByRole('button', { name: 'Start work' }).click();
  await page.getByText(/The server cannot be reached/).waitFor();
  expect(await page.getByRole('button', { name: 'Start work' }).isVisible()).toBe(true);
  await page.goBack();
  await page.getByRole('link', { name: title }).waitFor();

  await call('POST', `work-orders/${id}/transitions`, { to: 'in_progress' });
  await page.context().setOffline(false);
  await page.getByText('Live', { exact: true }).waitFor({ timeout: 40_000 });
  await page.getByRole('row', { name: title }).getByText('In progress').waitFor({ timeout: 30_000 });
});
