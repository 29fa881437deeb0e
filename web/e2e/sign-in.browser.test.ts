import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { platformUrl } from './config.ts';
import { signedIn } from './people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('whoever is not signed in is asked to, and then taken where they wanted to go', async () => {
  const page = await browser.newPage({ baseURL: platformUrl() });
  await page.goto('/parts?sort=code');
  await page.getByLabel('E-mail address').fill('admin@demo.chatterfix.local');
  await page.getByLabel('Password').fill('chatterfix');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Parts', level: 1 }).waitFor();
  expect(new URL(page.url()).search).toBe('?sort=code');
});

test('a wrong password is told in words', async () => {
  const page = await browser.newPage({ baseURL: platformUrl() });
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill('admin@demo.chatterfix.local');
  await page.getByLabel('Password').fill('wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert').textContent()).resolves.toContain('do not belong together');
});

test('a demo account signs in with one press', async () => {
  const page = await browser.newPage({ baseURL: platformUrl() });
  await page.goto('/sign-in');
  await page.getByRole('button', { name: /^technician/i }).click();
  await page.getByRole('heading', { name: 'Work orders', level: 1 }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/work-orders');
});

test('signing out leads back to the sign-in, and the pages are closed', async () => {
  const page = await signedIn(browser, 'viewer');
  await page.getByRole('button', { name: /Viewer/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in to ChatterFix' }).waitFor();
  await page.goto('/assets');
  await page.getByRole('heading', { name: 'Sign in to ChatterFix' }).waitFor();
  expect(new URL(page.url()).searchParams.get('to')).toBe('/assets');
});

test('no page breaks its content security policy', async () => {
  const page = await signedIn(browser, 'admin');
  const refused: string[] = [];
  page.on('console', message => {
    if (/content security policy/i.test(message.text())) refused.push(message.text());
  });
  await page.getByRole('button', { name: 'Status' }).click();
  await page.getByRole('combobox', { name: 'Status' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'New order' }).click();
  await page.getByRole('button', { name: 'Asset' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Sites' }).click();
  await page.getByRole('button', { name: 'New site' }).click();
  await page.getByRole('dialog', { name: 'New site' }).waitFor();
  expect(refused).toEqual([]);
});
