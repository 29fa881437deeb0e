import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { complaintsOf } from './complaints.ts';
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

/** Sums up how far what was to be seen has moved since the page was opened: the web's Cumulative Layout Shift. */
async function measureShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts = { sum: 0, sources: [] as string[] };
    Object.assign(globalThis, { shifts });
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
          sources: { node?: Element }[];
        };
        if (hadRecentInput) continue;
        shifts.sum += value;
        shifts.sources.push(
          ...sources.map(({ node }) => `${value.toFixed(4)} ${node?.outerHTML?.slice(0, 120) ?? ''}`),
        );
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

describe.each([1280, 390])('%d px wide', width => {
  test('no page jumps while it is read, and none makes the browser complain', {
    timeout: 180_000,
  }, async () => {
    const page = await signedIn(browser, 'admin', { viewport: { width, height: 844 } });
    await measureShifts(page);
    const complaints = complaintsOf(page);
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(path);
      await settled(page);
      // Late ones too: fonts, names behind ids, the live feed.
      await page.waitForTimeout(300);
      const { sum, sources } = await page.evaluate(
        () => (globalThis as unknown as { shifts: { sum: number; sources: string[] } }).shifts,
      );
      expect.soft(sum, `${name}: ${sources.join('\n')}`).toBeLessThan(0.02);
    }
    await page.context().close();
    expect(complaints).toEqual([expect.stringMatching(/404 .*work-orders\/none/)]);
  });
});
