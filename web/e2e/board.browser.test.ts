import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { apiAs, signedIn } from './people.ts';

let browser: Browser;
let page: Page;
let call: Awaited<ReturnType<typeof apiAs>>;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await signedIn(browser, 'admin', { viewport: { width: 2400, height: 900 } });
  call = await apiAs('admin');
});
afterAll(() => browser.close());

async function boardWith(words: string) {
  const name = crypto.randomUUID().slice(0, 8);
  const title = `${words} ${name}`;
  // An asset of its own keeps other orders off this board.
  const asset = await call('POST', 'assets', { name, code: name });
  const { id, number } = await call('POST', 'work-orders', { title, assetId: asset.id });
  await page.goto(`/work-orders/board?asset=${asset.id}`);
  const column = (name: string) => page.getByRole('region', { name });
  await column('Open').getByRole('link', { name: title }).waitFor();
  return {
    id,
    title,
    column,
    handle: page.getByRole('button', { name: `Carry #${number} to another column` }),
  };
}

/** Until what happened before is on the screen. */
function drawn(): Promise<unknown> {
  return page.evaluate(
    () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

test('a card is carried to another column by keyboard alone', async () => {
  const { id, title, column, handle } = await boardWith('Keyboard card');
  await handle.focus();
  await page.keyboard.press('Space');
  await page.getByText('Lifted.').waitFor({ state: 'attached' });
  // The arrow keys are listened to a moment later.
  await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 50)));
  await page.keyboard.press('ArrowRight');
  await page.getByText('Over Scheduled.').waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowRight');
  await page.getByText('Over In progress.').waitFor({ state: 'attached' });
  await page.keyboard.press('Space');
  await column('In progress').getByRole('link', { name: title }).waitFor();
  await expect
    .poll(async () => (await call('GET', `work-orders/${id}`)).status, { timeout: 15_000 })
    .toBe('in_progress');
});

test('a card is carried by pointer, and a column that the table does not allow takes none', async () => {
  const { id, title, column } = await boardWith('Pointer card');
  const carry = async (to: string) => {
    const card = await page.getByRole('link', { name: title }).boundingBox();
    const target = await column(to).boundingBox();
    if (!(card && target)) throw new Error('The card or the column is not to be seen.');
    await page.mouse.move(card.x + 20, card.y + 8);
    await page.mouse.down();
    await page.mouse.move(card.x + 60, card.y + 20, { steps: 4 });
    await page.getByText('Lifted.').waitFor({ state: 'attached' });
    await page.mouse.move(target.x + target.width / 2, target.y + 80, { steps: 8 });
    // The board knows only what it has drawn: on a busy machine that may be a column on the way.
    await drawn();
    await page.mouse.move(target.x + target.width / 2, target.y + 81);
    await drawn();
  };
  await carry('Completed');
  await page.mouse.up();
  await page.getByText('Put back.').waitFor({ state: 'attached' });
  await column('Open').getByRole('link', { name: title }).waitFor();
  expect(await call('GET', `work-orders/${id}`)).toMatchObject({ status: 'open' });
  await carry('Scheduled');
  await page.getByText('Over Scheduled.').waitFor({ state: 'attached' });
  await page.mouse.up();
  await column('Scheduled').getByRole('link', { name: title }).waitFor();
  await expect
    .poll(async () => (await call('GET', `work-orders/${id}`)).status, { timeout: 15_000 })
    .toBe('scheduled');
});

test('a reason is asked for where the table wants one', async () => {
  const { id, title, column } = await boardWith('Reason card');
  await page.getByRole('button', { name: /^Move #/ }).click();
  await page.getByRole('menuitem', { name: 'Put on hold' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Put on hold' }).click();
  await page.getByText('Say why, in a few words.').waitFor();
  await page.getByRole('dialog').getByLabel('Why?').fill('No crane');
  await page.getByRole('dialog').getByRole('button', { name: 'Put on hold' }).click();
  await column('On hold').getByRole('link', { name: title }).waitFor();
  await expect
    .poll(async () => (await call('GET', `work-orders/${id}`)).statusReason, { timeout: 15_000 })
    .toBe('No crane');
});

test('what the server refuses goes back to its column, with the reason', async () => {
  const { title, column } = await boardWith('Refused card');
  await page.route('**/transitions', route =>
    route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'urn:chatterfix:problem:transition-refused',
        title: 'Conflict',
        status: 409,
        detail: 'It has moved on.',
      }),
    }),
  );
  await page.getByRole('button', { name: /^Move #/ }).click();
  await page.getByRole('menuitem', { name: 'Start work' }).click();
  await page.getByText(/did not become in progress\. It has moved on\./).waitFor();
  await column('Open').getByRole('link', { name: title }).waitFor();
  expect(await column('In progress').getByRole('link', { name: title }).count()).toBe(0);
  await page.unroute('**/transitions');
});
