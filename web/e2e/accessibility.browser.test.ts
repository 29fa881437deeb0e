import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findings } from './axe-findings.ts';
import { launchBrowser } from './browser.ts';
import { platformUrl } from './config.ts';
import { memberPages } from './pages.ts';
import { signedIn } from './people.ts';
import { settled } from './settled.ts';

let browser: Browser;
let pages: Record<string, string>;
beforeAll(async () => {
  browser = await launchBrowser();
  pages = await memberPages();
});
afterAll(() => browser.close());

const themes = ['light', 'dark'] as const;
const widths = [1280, 390] as const;

describe.each(themes.flatMap(theme => widths.map(width => ({ theme, width }))))(
  '$theme, $width px wide',
  ({ theme, width }) => {
    const look = {
      colorScheme: theme,
      viewport: { width, height: 844 },
      reducedMotion: 'reduce',
      bypassCSP: true,
    } as const;

    test('axe finds nothing on the sign-in page', async () => {
      const page = await browser.newPage({ baseURL: platformUrl(), ...look });
      await page.goto('/sign-in');
      await page.getByText('Try it as').waitFor();
      expect(await findings(page)).toEqual([]);
      await page.close();
    });

    test('axe finds nothing on any page, and none is wider than the window', {
      timeout: 180_000,
    }, async () => {
      const page = await signedIn(browser, 'admin', look);
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(path);
        await settled(page);
        expect.soft(await findings(page), name).toEqual([]);
        const beyond = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect.soft(beyond, `${name}: pixels beyond the window`).toBeLessThanOrEqual(0);
      }
      await page.context().close();
    });

    test('axe finds nothing in dialogs and menus', async () => {
      const page = await signedIn(browser, 'admin', look);
      await page.getByRole('button', { name: 'Status' }).click();
      await page.getByRole('combobox', { name: 'Status' }).waitFor();
      expect.soft(await findings(page), 'filter').toEqual([]);
      await page.goto('/sites');
      await page.getByRole('button', { name: 'New site' }).click();
      await page.getByRole('dialog').waitFor();
      expect.soft(await findings(page), 'dialog').toEqual([]);
      await page.goto('/alerts/escalation');
      await page.getByRole('button', { name: 'New policy' }).click();
      await page.getByRole('button', { name: 'Choose: Who is told in step 1' }).click();
      await page.getByRole('option', { name: 'Every Manager' }).waitFor();
      expect.soft(await findings(page), 'policy').toEqual([]);
      await page.context().close();
    });
  },
);
