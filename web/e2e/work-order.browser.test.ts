import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { complaintsOf } from './complaints.ts';
import { apiAs, signedIn } from './people.ts';

let browser: Browser;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  browser = await launchBrowser();
  page = await signedIn(browser, 'admin');
  complaints = complaintsOf(page);
});
afterEach(() => {
  expect(complaints).toEqual([]);
});
afterAll(() => browser.close());

const unique = (words: string) => `${words} ${crypto.randomUUID().slice(0, 8)}`;

test('an order is written, moved through its states, and its history tells it in words', async () => {
  const title = unique('Replace boom hose');
  await page.goto('/work-orders');
  await page.getByRole('link', { name: 'New order' }).click();
  await page.getByLabel('What is to be done?').fill(title);
  await page.getByLabel('Priority').selectOption('high');
  await page.getByRole('button', { name: 'Create work order' }).click();
  await page.getByRole('heading', { level: 2, name: title }).waitFor();

  await page.getByRole('button', { name: 'Start work' }).click();
  await page.getByRole('button', { name: 'Put on hold' }).click();
  await page.getByRole('dialog').getByLabel('Why?').fill('Waiting for the hose');
  await page.getByRole('dialog').getByRole('button', { name: 'Put on hold' }).click();
  await page.getByRole('button', { name: 'Resume work' }).click();
  await page.getByRole('button', { name: 'Complete' }).click();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByText('Closed').first().waitFor();

  const history = page.getByRole('region', { name: 'History' });
  await history.getByText('Waiting for the hose').first().waitFor();
  await history.getByText('changed the status').nth(4).waitFor();
  expect(await history.getByRole('listitem').filter({ hasText: 'status' }).first().textContent()).toContain(
    'Closed',
  );
});

test('a draft survives a reload', async () => {
  const title = unique('Draft');
  await page.goto('/work-orders/new');
  await page.getByLabel('What is to be done?').fill(title);
  await page.getByLabel('Type').selectOption('inspection');
  await page.reload();
  await page.getByLabel('What is to be done?').waitFor();
  expect(await page.getByLabel('What is to be done?').inputValue()).toBe(title);
  expect(await page.getByLabel('Type').inputValue()).toBe('inspection');
  await page.getByRole('button', { name: 'Clear' }).click();
  expect(await page.getByLabel('What is to be done?').inputValue()).toBe('');
});

test('a title and a priority are changed where they stand', async () => {
  const call = await apiAs('admin');
  const { id } = await call('POST', 'work-orders', { title: unique('Old title') });
  const title = unique('New title');
  await page.goto(`/work-orders/${id}`);
  await page.getByRole('button', { name: /Old title/ }).click();
  await page.getByLabel('Title').fill(title);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: title }).waitFor();
  await page.getByRole('button', { name: 'Change priority' }).click();
  await page.keyboard.type('crit');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Change priority' }).filter({ hasText: 'Critical' }).waitFor();
  await expect
    .poll(async () => await call('GET', `work-orders/${id}`), { timeout: 15_000 })
    .toMatchObject({ title, priority: 'critical' });
});

test('time and costs are logged and add up', async () => {
  const call = await apiAs('admin');
  const { id } = await call('POST', 'work-orders', { title: unique('Costly') });
  await page.goto(`/work-orders/${id}`);
  await page.getByRole('button', { name: 'Log time' }).click();
  await page.getByLabel('Hours').fill('1');
  await page.getByLabel('Minutes').fill('30');
  await page.getByLabel(/Per hour/).fill('80');
  await page.getByRole('dialog').getByRole('button', { name: 'Log time' }).click();
  await page.getByRole('region', { name: 'Time worked' }).getByText('1 h 30 min').waitFor();
  await page.getByRole('button', { name: 'Add a cost' }).click();
  await page.getByLabel(/Amount/).fill('25.50');
  await page.getByRole('dialog').getByRole('button', { name: 'Add cost' }).click();
  await page.getByRole('region', { name: 'Details' }).getByText('145.50').waitFor();
  expect(await call('GET', `work-orders/${id}`)).toMatchObject({ totalMinutes: 90, totalCost: 14_550 });
  await call('POST', `work-orders/${id}/labour`, { minutes: 20, hourlyRate: 0 });
  const second = page.getByRole('region', { name: 'Time worked' }).getByRole('listitem').nth(1);
  await second.getByText('Ada Admin').waitFor();
});

test('the address holds the whole view', async () => {
  const call = await apiAs('admin');
  const title = unique('Findable');
  await call('POST', 'work-orders', { title, priority: 'low' });
  await page.goto('/work-orders');
  await page.getByLabel('Search work orders').fill(title);
  await page.getByRole('link', { name: title }).waitFor();
  await page.getByRole('button', { name: 'Priority' }).click();
  await page.getByRole('option', { name: 'High' }).click();
  await page.getByText('No work order fits').waitFor();
  const address = page.url();
  expect(address).toContain('priority=high');
  const other = await page.context().newPage();
  await other.goto(address);
  await other.getByText('No work order fits').waitFor();
  await other.getByRole('button', { name: 'Clear priority' }).click();
  await other.getByRole('link', { name: title }).waitFor();
});

test('keys lead through the app', async () => {
  await page.goto('/assets');
  await page.getByRole('heading', { name: 'Assets', level: 1 }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('w');
  await page.getByRole('heading', { name: 'Work orders', level: 1 }).waitFor();
  await page.locator('[data-line]').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.rowIndex), { timeout: 15_000 })
    .toBe(2);
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await page.getByRole('heading', { name: 'New work order', level: 1 }).waitFor();
});
