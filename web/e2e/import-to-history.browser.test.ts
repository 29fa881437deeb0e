import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { signedIn } from './people.ts';

const excavators = join(import.meta.dirname, '../../../shared/data/mwo_excavators/excavators.csv');
const absent = !existsSync(excavators);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test.skipIf(absent)(
  `a file of 5,485 orders is imported, one is found, done and followed${absent ? ` (${excavators} is not here)` : ''}`,
  { timeout: 300_000 },
  async () => {
    const page = await signedIn(browser, 'admin');
    await page.getByRole('link', { name: 'Imports' }).click();
    await page.getByRole('link', { name: 'Import a file' }).first().click();
    await page.locator('input[type=file]').setInputFiles(excavators);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('link', { name: 'Show work orders' }).waitFor({ timeout: 240_000 });

    const figure = async (name: string) => {
      const tile = page.locator('dl > div', { hasText: name });
      return Number((await tile.locator('dd').textContent())?.replaceAll(',', ''));
    };
    // Of a second run on the same platform every row is unchanged.
    expect((await figure('Created')) + (await figure('Unchanged')) + (await figure('Refused'))).toBe(5_485);

    await page.getByRole('link', { name: 'Show work orders' }).click();
    await page.getByText(/1–50 of 5,\d{3}/).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('track motor guard snapped');
    await page.waitForURL(/q=track/);
    await page
      .getByRole('link', { name: /TRACK MOTOR GUARD BOLTS SNAPPED OFF/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 2, name: /TRACK MOTOR GUARD/ }).waitFor();

    const history = page.getByRole('region', { name: 'History' });
    await history.getByRole('listitem').first().waitFor();
    const before = await history.getByText('changed the status').count();
    const status = page.getByTestId('status');
    for (const press of ways[(await status.textContent()) ?? ''] ?? []) {
      await page.getByRole('button', { name: press, exact: true }).click();
      const reason = page.getByRole('dialog').getByLabel('Why?');
      if (await reason.isVisible()) {
        await reason.fill('Seen again');
        await page.getByRole('dialog').getByRole('button', { name: press }).click();
      }
    }
    await expect.poll(() => status.textContent(), { timeout: 15_000 }).toBe('Completed');
    await expect
      .poll(() => history.getByText('changed the status').count(), { timeout: 15_000 })
      .toBeGreaterThan(before);
  },
);

/** What is pressed to bring an order from a state to completed. */
const ways: Record<string, string[]> = {
  Open: ['Start work', 'Complete'],
  Scheduled: ['Start work', 'Complete'],
  'In progress': ['Complete'],
  Completed: ['Reopen', 'Complete'],
};
