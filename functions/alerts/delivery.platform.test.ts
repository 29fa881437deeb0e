import { setTimeout as wait } from 'node:timers/promises';
import { anAlertMessage } from '@chatterfix/shared/domain/alerts/testing/alert-message.ts';
import { type Received, startReceiver } from '@chatterfix/shared/domain/alerts/testing/receiver.ts';
import { Webhook as Verifier } from 'standardwebhooks';
import { expect, onTestFinished, test } from 'vitest';
import { publishMessage } from '../testing/messages.ts';
import { create, foundOrganisation, type Item, listAll } from '../testing/organisation.ts';
import { platformUrl, withFaults } from '../testing/platform.ts';

const poll = { timeout: 60_000, interval: 300 };

type Mail = { to: string[]; subject: string };

async function mailsTo(address: string): Promise<string[]> {
  const { items } = (await (await fetch(`${platformUrl}/local/mail`)).json()) as { items: Mail[] };
  return items.filter(({ to }) => to.includes(address)).map(({ subject }) => subject);
}

test('a critical alert reaches an administrator by e-mail, and a channel', { timeout: 90_000 }, async () => {
  const { id, admin, api } = await foundOrganisation();
  const address = `a@${id}.example`;
  await create(api, '/api/alert-channels', { name: 'On call', kind: 'email', addresses: [address] });
  await publishMessage('alerts', anAlertMessage(id, { severity: 'critical' }));
  const both = async () => [await mailsTo(address), await mailsTo(admin.email)];
  await expect.poll(both, poll).toEqual([['Critical, new: Seal is low'], ['Critical, new: Seal is low']]);
});

test('a channel is tried out by its button', { timeout: 60_000 }, async () => {
  const { id, api } = await foundOrganisation();
  const fields = { name: 'On call', kind: 'email', addresses: [`b@${id}.example`] };
  const channel = await create(api, '/api/alert-channels', fields);
  const tried = await api('POST', `/api/alert-channels/${channel.id}/test`);
  expect(tried).toMatchObject({
    status: 200,
    body: { items: [{ state: 'delivered', via: [{ type: 'test' }] }] },
  });
  expect(await mailsTo(`b@${id}.example`)).toEqual(['Critical, new: This is a test']);
});

test('100 alerts reach a program that fails three times in ten, though messages come thrice: each is in the ledger once', {
  timeout: 180_000,
}, async () => {
  const { id, api } = await foundOrganisation();
  let asked = 0;
  const accepted = new Set<string>();
  const receiver = await startReceiver(({ headers }: Received) => {
    const delivery = String(headers['webhook-id']);
    if (asked++ % 10 < 3 && !accepted.has(delivery)) return 503;
    accepted.add(delivery);
    return 200;
  });
  onTestFinished(receiver.close);
  const { secret } = await create(api, '/api/webhooks', { url: receiver.url });
  const messages = Array.from({ length: 100 }, () => anAlertMessage(id));
  await withFaults([{ target: 'pubsub', operation: 'alert-webhook', duplicate: 2 }], async () => {
    for (const message of messages) {
      await publishMessage('alerts', message);
      await wait(50);
    }
    // One that fails twice is due again after five minutes, which are not waited for here.
    const isSettled = ({ state, tries }: Item) =>
      state === 'delivered' || (state === 'pending' && Number(tries) > 1);
    const settled = async () => (await listAll(api, '/api/alert-deliveries')).filter(isSettled).length;
    await expect.poll(settled, poll).toBe(100);
  });
  const ledger = await listAll(api, '/api/alert-deliveries');
  expect(ledger.map(({ messageId }) => messageId).sort()).toEqual(messages.map(message => message.id).sort());
  const delivered = ledger.filter(({ state }) => state === 'delivered').map(line => line.id);
  expect([...accepted].sort()).toEqual(delivered.sort());
  const [{ body, headers }] = receiver.received as [Received];
  new Verifier(String(secret)).verify(body, headers as Record<string, string>);
});

test('while Cloud KMS is away no webhook is made, and what is to be told by one arrives when it is back', {
  timeout: 90_000,
}, async () => {
  const { id, api } = await foundOrganisation();
  const receiver = await startReceiver(() => 204);
  onTestFinished(receiver.close);
  const body = { url: receiver.url };
  const { secret } = await create(api, '/api/webhooks', body);
  const message = anAlertMessage(id);
  const lines = () => listAll(api, '/api/alert-deliveries');
  await withFaults([{ target: 'kms', error: 'UNAVAILABLE' }], async () => {
    expect(await api('POST', '/api/webhooks', { body })).toMatchObject({
      status: 503,
      body: { detail: expect.stringContaining('Cloud KMS') },
    });
    expect(await listAll(api, '/api/webhooks')).toHaveLength(1);
    await publishMessage('alerts', message);
    await expect
      .poll(lines, poll)
      .toMatchObject([{ state: 'pending', tries: 1, attempts: [{ status: null }] }]);
    expect(receiver.received).toEqual([]);
  });
  await expect.poll(lines, poll).toMatchObject([{ state: 'delivered', messageId: message.id, tries: 2 }]);
  const [{ body: told, headers }] = receiver.received as [Received];
  new Verifier(String(secret)).verify(told, headers as Record<string, string>);
  expect(JSON.stringify(await listAll(api, '/api/webhooks'))).not.toMatch(/whsec_|ciphertext/);
});
