import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findings } from './axe-findings.ts';
import { launchBrowser } from './browser.ts';
import { complaintsOf } from './complaints.ts';
import { apiAs, signedIn } from './people.ts';
import { settled } from './settled.ts';

let browser: Browser;
let page: Page;
let complaints: string[];
let asset: Record<string, unknown>;
let order: Record<string, unknown>;

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

beforeAll(async () => {
  const call = await apiAs('admin');
  const code = crypto.randomUUID().slice(0, 8);
  const inServiceAt = daysAgo(300);
  asset = await call('POST', 'assets', { name: `Pump ${code}`, code, inServiceAt });
  const reported = { reportedAt: daysAgo(3), dueAt: daysAgo(2), assetId: asset.id };
  order = await call('POST', 'work-orders', { title: `Leaks ${code}`, ...reported });
  await call('POST', 'downtimes', {
    assetId: asset.id,
    startedAt: daysAgo(3),
    endedAt: daysAgo(2.5),
    reason: 'failure',
    workOrderId: order.id,
  });
  await call('POST', 'brain/jobs/nightly/run');
  browser = await launchBrowser();
  page = await signedIn(browser, 'manager', { bypassCSP: true, reducedMotion: 'reduce' });
  complaints = complaintsOf(page);
});
afterAll(() => browser.close());

test('the figures of an asset are shown, with what they mean and why there are none', async () => {
  const call = await apiAs('manager');
  // Its days are rolled up one after the other; it is overdue on the last of them.
  const lastDay = async () => {
    const { items } = await call('GET', `metrics/daily?scope=asset:${asset.id}`);
    return Array.isArray(items) ? items.at(-1) : undefined;
  };
  await expect.poll(lastDay, { timeout: 45_000 }).toMatchObject({ overdue: 1 });
  await page.getByRole('link', { name: 'Analytics' }).click();
  const tiles = page.getByRole('list', { name: 'Figures of the period' });
  await tiles.waitFor();
  await settled(page);
  await page.getByRole('button', { name: 'Asset' }).click();
  await page.getByRole('combobox', { name: 'Asset' }).fill(String(asset.code));
  await page.getByRole('option', { name: String(asset.name) }).click();
  await page.keyboard.press('Escape');
  const tile = (name: string) => tiles.getByRole('listitem').filter({ hasText: name });
  await expect.poll(() => tile('Opened').textContent()).toBe('Opened1');
  expect(await tile('MTTR').textContent()).toContain('Nothing was repaired.');
  await page.getByRole('button', { name: 'What MTBF is' }).click();
  await page.getByText(/708 h ÷ 1 failure/).waitFor();
  await page.keyboard.press('Escape');
});

test('a day leads to its orders, by the chart and by its table', async () => {
  const overdue = page.getByRole('region', { name: 'Overdue' });
  await overdue.getByRole('slider').focus();
  await page.keyboard.press('Enter');
  await overdue.getByRole('link', { name: '1' }).waitFor();
  await overdue.getByRole('button', { name: 'Table' }).click();
  await overdue.getByRole('cell').first().getByRole('link', { name: '1' }).click();
  await page.getByRole('button', { name: /^Overdue at the end of/ }).waitFor();
  await page.getByRole('link', { name: String(order.title) }).waitFor();
  await page.getByText('1–1 of 1').waitFor();
  expect(new URL(page.url()).searchParams.get('asset')).toBe(asset.id);
});

test('the reliability of an asset has its intervals, and leads to their orders', async () => {
  await page.goto(`/assets/${asset.id}`);
  await page.getByRole('link', { name: 'Reliability' }).click();
  const downtime = page.getByRole('region', { name: /^Downtime/ });
  await downtime.getByRole('cell', { name: '12 h' }).waitFor();
  await page.getByRole('img', { name: '1 failure, 12 h of downtime in 1 stop' }).waitFor();
  expect(await downtime.getByRole('link', { name: `#${order.number}` }).count()).toBe(1);
});

test('nothing is found by axe, nor complained of by the browser', async () => {
  for (const path of ['/analytics?days=90', '/analytics/reliability']) {
    await page.goto(path);
    await settled(page);
    expect.soft(await findings(page), path).toEqual([]);
  }
  expect(complaints).toEqual([]);
});
