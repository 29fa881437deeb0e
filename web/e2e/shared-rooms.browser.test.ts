import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { platformUrl } from './config.ts';
import { apiAs, signedIn } from './people.ts';
import { roomWithPdf, sharedRoom } from './shared-room.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Makes a link through the web; answers where it leads. */
async function makeLink(owner: Page): Promise<URL> {
  await owner.getByRole('button', { name: 'New link' }).first().click();
  await owner.getByLabel(/^Name/).fill('Northwind');
  await owner.getByLabel('Password', { exact: true }).fill('open sesame');
  await owner.getByLabel('Agreement').fill('What is shown here stays between us.');
  await owner.getByRole('button', { name: 'Make the link' }).click();
  const address = owner.getByLabel('Address of the link');
  await address.waitFor();
  const link = new URL(await address.inputValue());
  await owner.getByRole('button', { name: 'Done' }).click();
  return link;
}

/** How many pixels of the lower half of a page are not white: there the PDF is empty. */
const inkBelow = (image: Locator) =>
  image.evaluate(async (element: HTMLImageElement) => {
    await element.decode();
    const canvas = new OffscreenCanvas(element.naturalWidth, element.naturalHeight);
    const context = canvas.getContext('2d');
    context?.drawImage(element, 0, 0);
    const half = Math.floor(canvas.height / 2);
    const { data } = context?.getImageData(0, half, canvas.width, canvas.height - half) ?? { data: [] };
    return data.filter((value, index) => index % 4 === 0 && value < 245).length;
  });

test('a link is made, opened without an account, read, seen by its owner, and revoked', async () => {
  const { roomId, name } = await roomWithPdf();
  const owner = await signedIn(browser, 'manager');
  await owner.goto(`/data-rooms/${roomId}/links`);
  const { hash } = await makeLink(owner);
  await owner.getByText('Not opened yet').waitFor();

  const visitor = await (await browser.newContext({ baseURL: platformUrl() })).newPage();
  visitor.setDefaultTimeout(30_000);
  const asked: { url: string; body: string }[] = [];
  visitor.on('request', request => asked.push({ url: request.url(), body: request.postData() ?? '' }));
  await visitor.goto(`/room${hash}`);
  await visitor.getByLabel('E-mail address').fill('vera@northwind.example');
  await visitor.getByRole('button', { name: 'Continue' }).click();
  await visitor.getByLabel('Password').fill('open barley');
  await visitor.getByRole('button', { name: 'Continue' }).click();
  await visitor.getByText('That is not the password.').waitFor();
  await visitor.getByLabel('Password').fill('open sesame');
  await visitor.getByRole('button', { name: 'Continue' }).click();
  await visitor.getByLabel('I have read this').check();
  await visitor.getByRole('button', { name: 'Accept and open the room' }).click();
  await visitor.getByRole('heading', { name }).waitFor();
  await visitor.getByRole('link', { name: 'Deck.pdf' }).click();
  const page = visitor.getByRole('img', { name: 'Page 1 of Deck.pdf' });
  await page.waitFor();
  expect(await inkBelow(page)).toBeGreaterThan(500);
  await visitor.evaluate(() => {
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft'])
      dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  });
  await visitor.waitForFunction(
    () => document.querySelector<HTMLInputElement>('input[aria-label=Page]')?.value === '2',
  );
  await visitor.waitForTimeout(1200);
  const told = visitor.waitForResponse('**/api/rooms/views');
  await visitor.getByRole('link', { name: 'Back to the contents' }).click();
  expect((await told).status()).toBe(204);

  // The token goes into the body of one request, and nothing goes to anybody else.
  const secret = hash.slice(1);
  expect(asked.filter(({ url }) => new URL(url).origin !== platformUrl() || url.includes(secret))).toEqual(
    [],
  );
  const openings = asked.filter(({ body }) => body.includes(secret)).map(({ url }) => new URL(url).pathname);
  expect(new Set(openings)).toEqual(new Set(['/api/rooms/open']));

  await owner.getByRole('link', { name: 'Activity' }).click();
  await owner.getByText('vera@northwind.example').waitFor();
  await owner.getByText('Accepted the agreement on').waitFor();
  await owner.getByText(/ s on 2 pages/).waitFor();
  await owner.getByRole('link', { name: 'Links', exact: true }).click();
  await owner.getByRole('button', { name: 'Actions for Northwind' }).click();
  await owner.getByRole('menuitem', { name: 'Revoke' }).click();
  await owner.getByRole('button', { name: 'Revoke' }).click();
  await owner.getByText('Revoked', { exact: true }).waitFor();

  await visitor.getByRole('link', { name: 'Deck.pdf' }).click();
  await visitor.getByRole('heading', { name: 'This link was revoked' }).waitFor();
  await Promise.all([visitor.context().close(), owner.context().close()]);
});

test('a visitor who came by two links is told no more of the room, and then again', async () => {
  const { roomId, hash } = await sharedRoom();
  const call = await apiAs('admin');
  const { id } = await call('POST', 'data-room/links', { roomId, name: 'Partners', emailRequired: true });
  const { address } = await call('GET', `data-room/links/${id}/address`);
  const email = 'vera@northwind.example';
  for (const one of [hash, new URL(String(address)).hash])
    await call('POST', 'rooms/open', { token: one.slice(1), email });
  const muted = async () => {
    const { items } = await call('GET', `data-room/viewers?roomId=${roomId}`);
    return (items as { notices: boolean }[]).map(({ notices }) => !notices);
  };

  const owner = await signedIn(browser, 'manager');
  await owner.goto(`/data-rooms/${roomId}/activity`);
  const mails = owner.getByLabel(`E-mails to ${email}`).first();
  await mails.focus();
  await owner.keyboard.press('Space');
  await owner.getByRole('img', { name: 'Gets no e-mails' }).nth(1).waitFor();
  expect(await muted()).toEqual([true, true]);
  await owner.reload();
  await mails.click();
  await owner.getByText(`${email} is told again.`).waitFor();
  expect(await muted()).toEqual([false, false]);
  await owner.context().close();
});

test('an agreement is read to its end, or as soon as all of it is in sight', async () => {
  const agreement = Array.from({ length: 12 }, (_, index) => `${index + 1}. It stays between us.`).join('\n');
  const { hash } = await sharedRoom({ emailRequired: false, agreement });
  const viewport = { width: 800, height: 360 };
  const visitor = await (await browser.newContext({ baseURL: platformUrl(), viewport })).newPage();
  await visitor.goto(`/room${hash}`);
  const read = visitor.getByLabel('I have read this');
  await read.waitFor();
  expect(await read.isDisabled()).toBe(true);
  await visitor.setViewportSize({ width: 800, height: 1200 });
  await read.check();
  await visitor.setViewportSize(viewport);
  await visitor.reload();
  await visitor.getByRole('region', { name: 'Agreement' }).press('End');
  await read.check();
  await visitor.context().close();
});
