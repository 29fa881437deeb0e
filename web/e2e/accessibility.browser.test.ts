import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findings } from './axe-findings.ts';
import { launchBrowser } from './browser.ts';
import { platformUrl } from './config.ts';
import { memberPages } from './pages.ts';
import { signedIn } from './people.ts';
import { settled } from './settled.ts';
import { sharedRoom } from './shared-room.ts';

let browser: Browser;
let pages: Record<string, string>;
beforeAll(async () => {
  browser = await launchBrowser();
  pages = await memberPages();
});
afterAll(() => browser.close());

const looks = (['light', 'dark'] as const).flatMap(colorScheme =>
  [1280, 390].map(width => ({ colorScheme, width })),
);
const options = { reducedMotion: 'reduce', bypassCSP: true } as const;

/** Has a page look so, as when a person turns a device or its lights go out. */
async function show(page: Page, { colorScheme, width }: (typeof looks)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: 844 });
  await page.waitForFunction(theme => document.documentElement.dataset.theme === theme, colorScheme);
  // Colours that fade from one look to the other are those of neither meanwhile.
  await page.evaluate(async () => {
    await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const fading = document.getAnimations().filter(one => one instanceof CSSTransition);
    await Promise.allSettled(fading.map(({ finished }) => finished));
  });
}

/** What axe finds wrong with what is shown, light and dark, wide and narrow, and whether it is wider than the window. */
async function faultsInEachLook(page: Page) {
  const faults: object[] = [];
  for (const look of looks) {
    await show(page, look);
    await settled(page);
    for (const finding of await findings(page)) faults.push({ ...look, ...finding });
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (beyond > 0) faults.push({ ...look, pixelsBeyondTheWindow: beyond });
  }
  return faults;
}

describe('in light and dark, wide and narrow, axe finds nothing and nothing is wider than the window', () => {
  test('on the sign-in page', async () => {
    const page = await browser.newPage({ baseURL: platformUrl(), ...options });
    await page.goto('/sign-in');
    await page.getByText('Try it as').waitFor();
    expect(await faultsInEachLook(page)).toEqual([]);
    await page.close();
  });

  test('on the pages of somebody who comes into a data room by a link', async () => {
    const { hash } = await sharedRoom({ agreement: 'What is shown here stays between us.' });
    const page = await browser.newPage({ baseURL: platformUrl(), ...options });
    page.setDefaultTimeout(30_000);
    await page.goto('/room');
    await page.getByRole('heading', { name: 'Open the room by its link' }).waitFor();
    expect.soft(await faultsInEachLook(page), 'without a link').toEqual([]);
    await page.goto(`/room${hash}`);
    await page.getByLabel('E-mail address').fill('vera@example.com');
    expect.soft(await faultsInEachLook(page), 'address').toEqual([]);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('I have read this').check();
    expect.soft(await faultsInEachLook(page), 'agreement').toEqual([]);
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('link', { name: 'Deck.pdf' }).waitFor();
    expect.soft(await faultsInEachLook(page), 'contents').toEqual([]);
    await page.getByRole('link', { name: 'Deck.pdf' }).click();
    await page.getByRole('img', { name: 'Page 1 of Deck.pdf' }).waitFor();
    expect.soft(await faultsInEachLook(page), 'document').toEqual([]);
    await page.context().close();
  });

  test('on any page of a member', { timeout: 300_000 }, async () => {
    const page = await signedIn(browser, 'admin', options);
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(path);
      await settled(page);
      expect.soft(await faultsInEachLook(page), name).toEqual([]);
    }
    await page.context().close();
  });
});

describe.each(looks)('$colorScheme, $width px wide', ({ colorScheme, width }) => {
  test('axe finds nothing in dialogs and menus', async () => {
    const page = await signedIn(browser, 'admin', {
      colorScheme,
      viewport: { width, height: 844 },
      ...options,
    });
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
});
