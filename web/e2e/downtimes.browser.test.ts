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

const code = crypto.randomUUID().slice(0, 8);
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const card = () => page.getByRole('region', { name: 'Downtime' });
const dialog = () => page.getByRole('dialog');

beforeAll(async () => {
  const call = await apiAs('admin');
  asset = await call('POST', 'assets', { name: `Crusher ${code}`, code, inServiceAt: daysAgo(300) });
  order = await call('POST', 'work-orders', { title: `Jammed ${code}`, assetId: asset.id });
  browser = await launchBrowser();
  page = await signedIn(browser, 'manager', { bypassCSP: true, reducedMotion: 'reduce' });
  complaints = complaintsOf(page);
  await page.goto(`/assets/${asset.id}`);
  await card().waitFor();
});
afterAll(() => browser.close());

test('a downtime is started now, seen on the list of assets, and ended', async () => {
  await card().getByRole('button', { name: 'Start a downtime' }).click();
  await dialog().getByLabel('Work order').selectOption(`#${order.number} Jammed ${code}`);
  await dialog().getByRole('button', { name: 'Start now' }).click();
  await card().getByText('and still lasts').waitFor();
  await card()
    .getByRole('link', { name: `#${order.number}` })
    .waitFor();
  await page.getByRole('region', { name: 'Details' }).getByText('Stands still').waitFor();
  await page.goto(`/assets?q=${code}`);
  await page.getByRole('listitem').filter({ hasText: code }).getByText('Stands still').waitFor();
  await page.goBack();
  await card().getByRole('button', { name: 'End it now' }).click();
  await card().getByRole('button', { name: 'Start a downtime' }).waitFor();
  expect(await card().getByText('and still lasts').count()).toBe(0);
});

test('one is added in the past, not over another, changed and deleted', async () => {
  const when = async (starts: string, ends: string) => {
    await dialog().getByLabel('Started').fill(starts);
    await dialog().getByLabel('Ended').fill(ends);
  };
  await card().getByRole('button', { name: 'Add a past one' }).click();
  await dialog().getByLabel('Reason').selectOption('Planned');
  await when('2026-03-01T08:00', '2026-03-01T12:00');
  await dialog().getByRole('button', { name: 'Add it' }).click();
  await card().getByText('4 h').waitFor();

  await card().getByRole('button', { name: 'Add a past one' }).click();
  await when('2026-03-01T11:00', '2026-03-01T13:00');
  await dialog().getByRole('button', { name: 'Add it' }).click();
  await dialog()
    .getByText(/stood still from 1 Mar 2026, 08:00 to 1 Mar 2026, 12:00/)
    .waitFor();
  await when('2926-03-01T11:00', '2926-03-01T13:00');
  await dialog().getByRole('button', { name: 'Add it' }).click();
  await dialog()
    .getByText(/must not be in the future/)
    .waitFor();
  await dialog().getByRole('button', { name: 'Discard' }).click();

  const planned = card().getByRole('listitem').filter({ hasText: 'Planned' });
  await planned.getByRole('button', { name: 'More of this downtime' }).click();
  await page.getByRole('menuitem', { name: 'Change' }).click();
  await dialog().getByLabel('Ended').fill('2026-03-01T13:30');
  await dialog().getByRole('button', { name: 'Save' }).click();
  await planned.getByText('5 h 30 min').waitFor();
  await settled(page);
  expect(await findings(page)).toEqual([]);
  await planned.getByRole('button', { name: 'More of this downtime' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await dialog().getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => planned.count()).toBe(0);
});

test('what others record appears by itself', async () => {
  const call = await apiAs('technician');
  const { id } = await call('POST', 'downtimes', {
    assetId: asset.id,
    startedAt: daysAgo(0),
    reason: 'environmental',
    note: 'Flooded',
  });
  await card().getByText('Flooded').waitFor();
  await call('PATCH', `downtimes/${id}`, { endedAt: new Date().toISOString() });
  await card().getByRole('button', { name: 'Start a downtime' }).waitFor();
  // The browser says so of the two that were refused.
  expect(complaints.filter(text => !/40[09]|422/.test(text))).toEqual([]);
});
