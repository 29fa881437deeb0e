import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { apiAs, type Role, signedIn } from './people.ts';

let browser: Browser;
let orderId = '';
beforeAll(async () => {
  browser = await launchBrowser();
  const call = await apiAs('admin');
  orderId = String((await call('POST', 'work-orders', { title: 'Seen by each role' })).id);
});
afterAll(() => browser.close());

type Sees = { menu: string[]; create: boolean; transitions: string[]; settings: string[] };

const roles: Record<Role, Sees> = {
  admin: {
    menu: [
      'Work orders',
      'Alerts',
      'Assets',
      'Parts',
      'Sites',
      'Analytics',
      'Data rooms',
      'Imports',
      'Operations',
      'Settings',
    ],
    create: true,
    transitions: ['Start work', 'Schedule', 'Put on hold'],
    settings: ['Organisation', 'People', 'Invitations', 'Roles', 'API keys'],
  },
  manager: {
    menu: [
      'Work orders',
      'Alerts',
      'Assets',
      'Parts',
      'Sites',
      'Analytics',
      'Data rooms',
      'Imports',
      'Settings',
    ],
    create: true,
    transitions: ['Start work', 'Schedule', 'Put on hold'],
    settings: ['Organisation', 'People'],
  },
  technician: {
    menu: ['Work orders', 'Alerts', 'Assets', 'Parts', 'Sites', 'Analytics', 'Settings'],
    create: true,
    transitions: ['Start work', 'Schedule', 'Put on hold'],
    settings: ['Organisation', 'People'],
  },
  requester: {
    menu: ['Work orders', 'Assets', 'Sites', 'Settings'],
    create: true,
    transitions: [],
    settings: ['Organisation'],
  },
  viewer: {
    menu: ['Work orders', 'Alerts', 'Assets', 'Parts', 'Sites', 'Analytics', 'Settings'],
    create: false,
    transitions: [],
    settings: ['Organisation', 'People'],
  },
};

describe.each(Object.entries(roles))('%s', (role, sees) => {
  test('is offered what the role may do, and nothing else', async () => {
    // Object.entries forgets that the keys are roles.
    const page = await signedIn(browser, role as Role);
    const menu = page.getByRole('navigation', { name: 'Main' }).first();
    const labels = await menu.getByRole('link').allTextContents();
    // The number of alerts stands behind theirs.
    expect(labels.map(label => label.replace(/\d.*/, ''))).toEqual(sees.menu);
    expect(await page.getByRole('link', { name: 'New order' }).count()).toBe(sees.create ? 1 : 0);

    await page.goto(`/work-orders/${orderId}`);
    await page.getByRole('heading', { level: 2, name: 'Seen by each role' }).waitFor();
    const buttons = await page
      .getByRole('button', { name: /^(Start work|Schedule|Put on hold)$/ })
      .allTextContents();
    expect(buttons).toEqual(sees.transitions);

    await page.goto('/settings/organisation');
    const tabs = page.getByRole('navigation', { name: 'Settings' });
    await tabs.getByRole('link').first().waitFor();
    expect(await tabs.getByRole('link').allTextContents()).toEqual(sees.settings);
    await page.context().close();
  });
});
