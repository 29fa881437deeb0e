import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { platformUrl } from './config.ts';

export type Role = 'admin' | 'manager' | 'technician' | 'requester' | 'viewer';

const password = 'chatterfix';

/** A page of its own browser profile, signed in through the sign-in page, on the list of work orders. */
export async function signedIn(
  browser: Browser,
  role: Role,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: platformUrl(), ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(`${role}@demo.chatterfix.local`);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Work orders', level: 1 }).waitFor();
  return page;
}

/** The API as a demo account uses it, without a browser. */
export async function apiAs(role: Role) {
  const token = await idTokenOf(role);
  return async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const response = await fetch(`${platformUrl()}/api/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return asRecord(response.status === 204 ? {} : await response.json());
  };
}

/** The ID token of a demo account. */
export async function idTokenOf(role: Role): Promise<string> {
  const response = await fetch(
    `${platformUrl()}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=local`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: `${role}@demo.chatterfix.local`, password, returnSecureToken: true }),
    },
  );
  return String(asRecord(await response.json()).idToken);
}

function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new TypeError('The answer is no object.');
  return { ...value };
}
