import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { complaintsOf } from './complaints.ts';
import { apiAs, signedIn } from './people.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a part that runs low is in the inbox at once, acknowledged by key, and resolved when it is restocked', {
  timeout: 120_000,
}, async () => {
  const call = await apiAs('admin');
  const code = crypto.randomUUID().slice(0, 8);
  const site = await call('POST', 'sites', { name: `Store ${code}`, code });
  const part = await call('POST', 'parts', { name: `Fan belt ${code}`, code, minimumQuantity: 3 });
  const receive = (quantity: number) =>
    call('POST', `parts/${part.id}/movements`, {
      type: 'receipt',
      quantity,
      siteId: site.id,
      unitCost: 900,
    });
  await receive(5);

  const page = await signedIn(browser, 'admin');
  const complaints = complaintsOf(page);
  await page.getByRole('link', { name: /^Alerts/ }).click();
  await page.getByText('Live', { exact: true }).waitFor();
  await call('POST', `parts/${part.id}/movements`, { type: 'adjust', quantity: -4, siteId: site.id });

  const line = page.getByRole('row').filter({ hasText: code });
  await line.getByText('Triggered').waitFor();
  await page.getByRole('link', { name: /^Alerts.*not acknowledged/ }).waitFor();
  await line.getByRole('link').focus();
  await page.keyboard.press('a');
  await line.getByText('Acknowledged').waitFor();

  await line.getByRole('link').click();
  const state = page.getByTestId('state');
  await expect.poll(() => state.textContent()).toBe('Acknowledged');
  await page.getByRole('link', { name: 'Open the part' }).waitFor();
  await page.getByRole('region', { name: 'Who was told, and why' }).waitFor();
  await receive(9);
  await expect.poll(() => state.textContent(), { timeout: 30_000 }).toBe('Resolved');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a rule is tried against the past before it is made', { timeout: 60_000 }, async () => {
  const page = await signedIn(browser, 'manager');
  await page.goto('/alerts/rules');
  await page.getByRole('button', { name: 'New rule' }).click();
  const name = `Urgent ${crypto.randomUUID().slice(0, 8)}`;
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('What happens').selectOption('work-order.created');
  await dialog.getByRole('button', { name: 'Add a condition' }).click();
  await dialog.getByLabel('Value of condition 1').selectOption('critical');
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await dialog.getByText(/^It would have told you /).waitFor();
  await dialog.getByRole('button', { name: 'Make the rule' }).click();
  const line = page.getByRole('listitem').filter({ hasText: name });
  await line.getByText('A work order is created, where priority is critical').waitFor();
  const enabled = line.getByRole('checkbox', { name });
  await enabled.click();
  await expect.poll(() => enabled.isChecked()).toBe(false);
  await line.getByRole('button', { name: `Change ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => line.count()).toBe(0);
  await page.context().close();
});

describe('whoever sets up how alerts are told', () => {
  const code = crypto.randomUUID().slice(0, 8);
  const team = `Team ${code}`;
  let call: Awaited<ReturnType<typeof apiAs>>;
  let page: Page;
  let complaints: string[];
  let ruleId: string;
  let ruleAt: number;
  const policy = () => page.getByRole('listitem', { name: team });
  beforeAll(async () => {
    call = await apiAs('admin');
    page = await signedIn(browser, 'admin');
    complaints = complaintsOf(page);
  });

  test('makes a channel that tells what comes together, and again', async () => {
    await page.goto('/alerts/channels');
    await page.getByRole('button', { name: 'New channel' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill(team);
    await dialog.getByLabel('Addresses').fill(`${code}@example.com`);
    for (const other of ['High', 'Medium', 'Low', 'Business']) await dialog.getByLabel(other).uncheck();
    await dialog.getByLabel('Told together').selectOption('subject');
    await dialog.getByLabel('Seconds to wait').fill('0');
    await dialog.getByLabel('Told again').selectOption('60');
    await dialog.getByRole('button', { name: 'Add the channel' }).click();
    await dialog.getByText('Enter 1 to 3600.').waitFor();
    await dialog.getByLabel('Seconds to wait').fill('60');
    await dialog.getByRole('button', { name: 'Add the channel' }).click();
    const line = page.getByRole('listitem').filter({ hasText: team });
    await line.getByText(`${code}@example.com · Critical; only System, Maintenance`).waitFor();
    const pacing = 'Alerts about the same thing within 60 s together, at least 5 min apart';
    expect(await line.textContent()).toContain(`${pacing}; again every 1 h until acknowledged`);
  });

  test('reads in the local mailbox what was told, and in the ledger each attempt', async () => {
    await page.getByRole('button', { name: `Test ${team}` }).click();
    await page.getByText(`Test to ${code}@example.com: Delivered.`).waitFor();
    await page.getByRole('link', { name: 'Mailbox' }).click();
    await page.getByRole('link', { name: new RegExp(`to ${code}@example.com`) }).click();
    const mail = page.getByRole('region', { name: 'Mail', exact: true });
    const frame = mail.locator('iframe');
    expect(await frame.getAttribute('sandbox')).not.toMatch(/allow-(scripts|same-origin|forms)/);
    await frame.contentFrame().getByRole('link', { name: 'Look at the alert' }).waitFor();
    await mail.getByRole('button', { name: 'Plain text' }).click();
    await mail.getByText(`You are told by the test ${team}`).waitFor();
    await page.getByRole('link', { name: 'Deliveries' }).click();
    const line = page.getByRole('listitem').filter({ hasText: `${code}@example.com` });
    await line.getByRole('button', { name: 'Show the attempts' }).click();
    await line.getByRole('row').filter({ hasText: 'It answered 250.' }).getByText('Delivered').waitFor();
  });

  test('says who is told next when nobody acknowledges', async () => {
    await page.goto('/alerts/escalation');
    await page.getByRole('button', { name: 'New policy' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill(team);
    await dialog.getByRole('button', { name: 'Make the policy' }).click();
    await dialog.getByText('Choose who is told.').waitFor();
    const choose = async (step: number, words: string) => {
      await dialog.getByRole('button', { name: `Choose: Who is told in step ${step}` }).click();
      await dialog.getByRole('combobox', { name: `Who is told in step ${step}` }).fill(words);
      await dialog.getByRole('option', { name: words }).waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await dialog.getByRole('button', { name: `Do not tell: ${words}` }).waitFor();
    };
    await choose(1, team);
    await dialog.getByRole('button', { name: 'Add a step' }).click();
    await dialog.getByLabel('Step 2: after minutes').fill('15');
    await choose(2, 'Every Manager');
    await dialog.getByRole('button', { name: 'Make the policy' }).click();
    await policy().waitFor();
    expect(await policy().textContent()).toMatch(/After 10 min.*15 min later.*Every Manager/);

    const made = await call('GET', 'escalation-policies?sort=name&pageSize=200');
    const policies = made.items as { id: string; name: string }[];
    const rule = await call('POST', 'alert-rules', {
      ...{ name: `New site ${code}`, category: 'business', severity: 'low' },
      when: {
        kind: 'event',
        types: ['site.created'],
        where: [{ field: 'after.code', is: 'equals', value: code }],
      },
      escalationPolicyId: policies.find(({ name }) => name === team)?.id,
    });
    ruleId = String(rule.id);
    ruleAt = Date.now();
  });

  test('silences what fits, knowing how many that are, and ends it', async () => {
    const reason = `Stocktaking ${code}`;
    await page.goto('/alerts/silences');
    await page.getByRole('button', { name: 'New silence' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill(reason);
    await dialog.getByRole('button', { name: 'Silence' }).click();
    await dialog.getByText('Say which alerts').waitFor();
    await dialog.getByLabel('Severity').selectOption('low');
    await dialog.getByLabel('About').selectOption('other');
    await dialog.getByLabel('Subject').fill(`sites/${code}`);
    await dialog.getByText('It would hold no alert that is open now').waitFor();
    await dialog.getByRole('button', { name: 'Silence' }).click();
    const line = page.getByRole('listitem').filter({ hasText: reason });
    await line.getByText(/^Low alerts, about one .* by Ada Admin$/).waitFor();
    await line.getByRole('button', { name: 'End now' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
    await expect.poll(() => line.count()).toBe(0);
  });

  test('adds a device for push messages, and removes it', async () => {
    await page.goto('/alerts/preferences');
    await page.getByRole('button', { name: 'Add a device' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill(`Phone ${code}`);
    await page.getByRole('dialog').getByLabel('Registration token').fill(`token-${code}`);
    await page.getByRole('button', { name: 'Add the device' }).click();
    await page.getByRole('button', { name: `Remove Phone ${code}` }).click();
    await page.getByText(`Phone ${code} gets no more push messages.`).waitFor();
    expect(await page.getByRole('region', { name: 'My devices' }).textContent()).not.toContain(code);
  });

  test('sees on an alert who is told next, and keeps the policy while a rule names it', async () => {
    // So long an instance remembers the rules.
    await page.waitForTimeout(Math.max(0, ruleAt + 5_500 - Date.now()));
    await call('POST', 'sites', { name: `Site ${code}`, code });
    await page.goto('/alerts');
    await page.getByRole('link', { name: new RegExp(`Site ${code}`) }).click();
    const escalation = page.getByRole('region', { name: 'Escalation' });
    await escalation.getByText(/^Step 1 of 2 is next, at /).waitFor();
    await page.getByRole('button', { name: 'Resolve' }).click();
    await escalation.getByText('It ended before anybody more was told.').waitFor();

    await page.goto('/alerts/escalation');
    const remove = async () => {
      await page.getByRole('button', { name: `Delete ${team}` }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    };
    await remove();
    await page.getByText(/is referred to by an alert rule/).waitFor();
    await call('DELETE', `alert-rules/${ruleId}`);
    await remove();
    await expect.poll(() => policy().count()).toBe(0);
  });

  test('has met nothing that the browser complains of but what was refused', async () => {
    expect(complaints.filter(complaint => !complaint.includes('409'))).toEqual([]);
    await page.context().close();
  });
});
