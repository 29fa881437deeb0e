import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findings } from './axe-findings.ts';
import { launchBrowser } from './browser.ts';
import { complaintsOf } from './complaints.ts';
import { platformUrl } from './config.ts';
import { signedIn } from './people.ts';

let browser: Browser;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  browser = await launchBrowser();
  page = await signedIn(browser, 'admin', { reducedMotion: 'reduce' });
  complaints = complaintsOf(page);
});
afterAll(() => browser.close());

describe('an operator', () => {
  test('has all services checked and sees how each is', async () => {
    await page.getByRole('link', { name: 'Operations' }).click();
    await page.getByRole('button', { name: 'Check now' }).click();
    await page.getByRole('heading', { name: 'Check done' }).waitFor({ timeout: 100_000 });
    const services = page.getByRole('region', { name: 'Services' });
    await expect.poll(() => services.getByRole('link').allTextContents()).toContain('gateway');
    const graph = page.getByRole('region', { name: 'Dependencies' });
    expect(await graph.getByRole('link', { name: /^event-relay/ }).count()).toBe(1);
    const path = page.getByRole('region', { name: 'Way of alerts' });
    await path.getByRole('row', { name: /^Webhook/ }).waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
  });

  test('reads of one service, what it depends on and how it answers', async () => {
    await page.goto('/operations/services/import-run');
    const neighbours = page.getByRole('region', { name: 'Dependencies' });
    await neighbours.getByRole('link', { name: 'event-relay' }).waitFor();
    expect(await neighbours.getByRole('link').allTextContents()).toContain('transfers');
    const chart = page.getByRole('slider', { name: 'Latency of the last looks' });
    expect(await chart.getAttribute('aria-valuetext')).toMatch(/passed, \d+ ms$/);
    await page.getByRole('button', { name: 'Restart' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Restart' }).click();
    await page.getByText('Say why, in a few words.').waitFor();
    await page.keyboard.press('Escape');
  });

  test('plans maintenance, which everybody is told, and takes it back', async () => {
    const reason = `New disks ${crypto.randomUUID().slice(0, 8)}`;
    await page.goto('/operations/maintenance');
    await page.getByRole('button', { name: 'Plan maintenance' }).first().click();
    await page.getByLabel('Reason').fill(reason);
    await page.getByLabel('Starts').fill('2099-01-01T10:00');
    await page.getByLabel('Ends').fill('2099-01-01T09:00');
    await page.getByLabel('gateway').check();
    await page.getByRole('button', { name: 'Plan it' }).click();
    await page.getByText('It ends after it starts.').waitFor();
    await page.getByLabel('Ends').fill('2099-01-01T11:00');
    await page.getByRole('button', { name: 'Plan it' }).click();
    const line = page.getByRole('listitem').filter({ hasText: reason });
    await line.getByText('1 Jan 2099, 10:00 to 1 Jan 2099, 11:00 · gateway').waitFor();
    await line.getByRole('button', { name: `Change ${reason}` }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => line.count()).toBe(0);
  });

  test('pauses a job and has it go on', async () => {
    await page.goto('/operations/jobs');
    const job = page.getByRole('listitem', { name: 'import-sweep' });
    await job.getByText('Every 5 minutes').waitFor();
    await job.getByRole('button', { name: 'Pause' }).click();
    await job.getByText('Paused', { exact: true }).waitFor();
    await job.getByRole('button', { name: 'Resume' }).click();
    await expect.poll(() => job.textContent()).toContain('On');
  });

  test('has met nothing that the browser complains of', () => {
    expect(complaints).toEqual([]);
  });
});

describe('whoever is not signed in', () => {
  test('reads the status, day by day, without the sign-in being loaded', async () => {
    const anybody = await browser.newPage({
      baseURL: platformUrl(),
      bypassCSP: true,
      reducedMotion: 'reduce',
    });
    const asked: string[] = [];
    const complained = complaintsOf(anybody);
    anybody.on('request', request => asked.push(new URL(request.url()).pathname));
    const known = async () => (await anybody.request.get('/api/status')).text();
    // The answer is kept for half a minute, and may be from before the check.
    await expect.poll(known, { timeout: 50_000, interval: 1_000 }).toContain('"gateway"');
    await anybody.goto('/status');
    const bars = anybody.getByRole('slider', { name: /^Sign-in and history/ });
    await bars.focus();
    expect(await bars.getAttribute('aria-valuetext')).toMatch(/^\d+ \w+ \d{4}: /);
    await anybody.keyboard.press('ArrowLeft');
    expect(await bars.getAttribute('aria-valuenow')).toBe('89');
    const component = anybody.getByRole('listitem').filter({ hasText: 'Sign-in and history' });
    await component.getByText('2 services').click();
    await anybody.getByText('claims-sync').waitFor();
    expect(await findings(anybody)).toEqual([]);
    expect(asked.filter(path => /firebase|member-layout|config\.json|api\/me/.test(path))).toEqual([]);
    expect(complained).toEqual([]);
    for (const file of ['uptime.csv', 'atom.xml', 'rss.xml'])
      expect((await anybody.request.get(`/api/status/${file}`)).status()).toBe(200);
    await anybody.getByRole('link', { name: 'Go to the app' }).click();
    await anybody.getByRole('heading', { name: 'Sign in to ChatterFix' }).waitFor();
    await anybody.getByRole('link', { name: 'Status of ChatterFix' }).click();
    await anybody.getByRole('heading', { name: 'ChatterFix status' }).waitFor();
    await anybody.close();
  });
});
