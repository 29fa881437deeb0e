import type { Page } from 'playwright-core';

/** Waits until a page of a member has its heading and nothing on it is still being read. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1, h2').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-label="Loading"], .skeleton'));
}
