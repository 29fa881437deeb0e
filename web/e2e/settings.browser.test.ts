import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { platformUrl } from './config.ts';
import { signedIn } from './people.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await signedIn(browser, 'admin');
});
afterAll(() => browser.close());

const name = crypto.randomUUID().slice(0, 8);

test('somebody is invited by a link that is shown once, makes an account and joins', async () => {
  const email = `${name}@demo.chatterfix.local`;
  await page.goto('/settings/invitations');
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByLabel('Name').fill(`Nia ${name}`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('dialog').getByLabel('Role').selectOption('technician');
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = await page.getByLabel('Link of the invitation').inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByText(email).waitFor();

  const guest = await browser.newPage({ baseURL: platformUrl() });
  await guest.goto(link.replace(/^https?:\/\/[^/]+/, ''));
  await guest.getByRole('button', { name: 'Create an account' }).click();
  await guest.getByLabel('Your name').fill(`Nia ${name}`);
  await guest.getByLabel('E-mail address').fill(email);
  await guest.getByLabel('Password').fill('a long password');
  await guest.getByRole('button', { name: 'Create account' }).click();
  await guest.getByRole('button', { name: 'Accept the invitation' }).click();
  await guest.getByRole('heading', { name: 'Work orders', level: 1 }).waitFor();
  expect(await guest.getByRole('link', { name: 'Imports' }).count()).toBe(0);
});

test('an API key is shown once, and works with its scopes', async () => {
  await page.goto('/settings/api-keys');
  await page.getByRole('button', { name: 'New key' }).click();
  await page.getByLabel('Name').fill(`Meter ${name}`);
  await page.getByRole('button', { name: 'Make the key' }).click();
  const key = await page.getByLabel('API key', { exact: true }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByText(`Meter ${name}`).waitFor();
  const answer = async (path: string) => {
    const headers = { authorization: `Bearer ${key}` };
    return (await fetch(`${platformUrl()}/api/${path}`, { headers })).status;
  };
  await expect.poll(() => answer('work-orders?pageSize=1'), { timeout: 20_000 }).toBe(200);
  await expect.poll(() => answer('parts?pageSize=1'), { timeout: 20_000 }).toBe(403);
});

test('the colours are chosen and kept', async () => {
  await page.goto('/work-orders');
  await page.getByRole('button', { name: /^A.*Admin/ }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await page.reload();
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
});
