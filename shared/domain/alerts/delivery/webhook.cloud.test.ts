import { Webhook as Verifier } from 'standardwebhooks';
import { beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { AlertMessage } from '../../../messages/alerts.ts';
import { listEvents } from '../../../platform/events/event-log.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { type TestOrganisation, testOrganisation } from '../../../testing/test-organisation.ts';
import { anAlertMessage } from '../testing/alert-message.ts';
import { type Bench, openBench } from '../testing/delivery-bench.ts';
import { type Answer, type Received, startReceiver } from '../testing/receiver.ts';
import { changeWebhook } from '../webhook/change-webhook.ts';
import { createWebhook } from '../webhook/create-webhook.ts';
import { rotateSecret } from '../webhook/rotate-secret.ts';
import { webhooks } from '../webhook/schemas.ts';
import { deliver } from './deliver.ts';
import { findDueDeliveries } from './repository.ts';
import { alertDeliveries } from './schemas.ts';
import { tell } from './tell.ts';

let organisation: TestOrganisation;
let bench: Bench;

beforeEach(async () => {
  bench = openBench();
  organisation = await testOrganisation(bench.deps);
});

async function receive(answer: (received: Received) => Answer | Promise<Answer> = () => 204) {
  const receiver = await startReceiver(answer);
  onTestFinished(receiver.close);
  return receiver;
}

function subscribe(url: string, fields: object = {}) {
  const body = webhooks.create.parse({ url, ...fields });
  return createWebhook(bench.alertDeps, organisation.context(), body);
}

const tellIt = (message: AlertMessage) => tell(bench.deliveryDeps, 'webhook', message);
const ledger = () => everyItem(bench.deps.store, organisation.context(), alertDeliveries);

test('a program is told of an alert, signed so that the library of Standard Webhooks verifies it', async () => {
  const receiver = await receive();
  const { secret, id } = await subscribe(receiver.url);
  const message = anAlertMessage(organisation.id);
  await tellIt(message);

  const [{ headers, body }] = receiver.received as [Received];
  const verified = new Verifier(secret).verify(body, headers as Record<string, string>);
  expect(verified).toEqual({
    type: 'alert.triggered',
    timestamp: message.at,
    data: {
      id: message.id,
      organisationId: organisation.id,
      change: 'triggered',
      at: message.at,
      alert: message.alert,
    },
  });
  const [line] = await ledger();
  expect(line).toMatchObject({
    id: headers['webhook-id'],
    messageId: message.id,
    kind: 'webhook',
    recipient: id,
    state: 'delivered',
    reason: null,
    ruleName: 'Low stock',
    via: [{ type: 'webhook', id, step: null }],
    tries: 1,
    attempts: [{ delivered: true, status: 204, error: null }],
    nextAttemptAt: null,
    deliveredAt: expect.any(String),
  });
});

test('a message that comes three times at once is delivered once', async () => {
  const receiver = await receive();
  await subscribe(receiver.url);
  const message = anAlertMessage(organisation.id);
  await Promise.all([tellIt(message), tellIt(message), tellIt(message)]);
  expect(receiver.received).toHaveLength(1);
  expect(await ledger()).toMatchObject([{ state: 'delivered', tries: 1 }]);
});

test('what fails is tried again after five seconds, with the same id', async () => {
  const answers: Answer[] = [500, 200];
  const receiver = await receive(() => answers.shift() ?? 500);
  await subscribe(receiver.url);
  await tellIt(anAlertMessage(organisation.id));
  expect(bench.waited.map(ms => Math.round(ms / 1000))).toEqual([5]);
  const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
  expect(ids).toEqual([ids[0], ids[0]]);
  expect(await ledger()).toMatchObject([
    {
      state: 'delivered',
      tries: 2,
      attempts: [
        { delivered: false, status: 500, error: 'It answered 500.' },
        { delivered: true, status: 200, error: null },
      ],
    },
  ]);
});

test('it is tried eight times over a day, and then dead, of which there is an event', async () => {
  const receiver = await receive(() => 503);
  await subscribe(receiver.url);
  await tellIt(anAlertMessage(organisation.id));
  const minutes: number[] = [];
  const begun = bench.deps.store.now().getTime();
  for (let [line] = await ledger(); line?.nextAttemptAt; [line] = await ledger()) {
    bench.goTo(new Date(line.nextAttemptAt));
    minutes.push(Math.floor((bench.deps.store.now().getTime() - begun) / 60_000));
    await deliver(bench.deliveryDeps, organisation.context(), line.id);
  }
  expect(receiver.received).toHaveLength(8);
  expect(minutes).toEqual([5, 35, 155, 455, 1055, 1655]);
  const [line] = await ledger();
  expect(line).toMatchObject({ state: 'dead', tries: 8 });
  const events = await listEvents(bench.deps.store, organisation.context(), { pageSize: 200 });
  expect(events.items.map(({ type }) => type)).toContain('alert-delivery.dead');
});

test('a receiver is left alone for as long as it asks', async () => {
  const receiver = await receive(() => ({ status: 429, headers: { 'Retry-After': '3600' } }));
  await subscribe(receiver.url);
  await tellIt(anAlertMessage(organisation.id));
  const [line] = await ledger();
  const wait = Date.parse(line?.nextAttemptAt ?? '') - bench.deps.store.now().getTime();
  expect(Math.round(wait / 1000)).toBe(3600);
});

test('whoever answers 410 is never asked again', async () => {
  const receiver = await receive(() => 410);
  const { id } = await subscribe(receiver.url);
  await tellIt(anAlertMessage(organisation.id));
  await tellIt(anAlertMessage(organisation.id));
  expect(receiver.received).toHaveLength(1);
  const states = (await ledger()).map(({ state, reason }) => [state, reason]).sort();
  expect(states).toEqual([
    ['failed', null],
    ['suppressed', 'disabled'],
  ]);
  const webhook = await findItem(bench.deps.store, organisation.context(), webhooks, id);
  expect(webhook).toMatchObject({ enabled: false, disabledAt: expect.any(String) });
});

test('while secrets overlap both sign, and afterwards the new one alone', async () => {
  const receiver = await receive();
  const { id, secret: old } = await subscribe(receiver.url);
  const { secret } = await rotateSecret(bench.alertDeps, organisation.context(), { id, overlapHours: 1 });
  await tellIt(anAlertMessage(organisation.id));
  bench.goTo(new Date(bench.deps.store.now().getTime() + 3_600_001));
  await tellIt(anAlertMessage(organisation.id));
  const signatures = receiver.received.map(({ headers }) => String(headers['webhook-signature']).split(' '));
  expect(signatures.map(({ length }) => length)).toEqual([2, 1]);
  const [{ headers, body }] = receiver.received as [Received];
  for (const key of [old, secret]) new Verifier(key).verify(body, headers as Record<string, string>);
});

test('an address that must not be called fails at once, and says nothing of where it leads', async () => {
  const strict = openBench({ allowLocal: false });
  const receiver = await receive();
  await subscribe(receiver.url);
  await tell(strict.deliveryDeps, 'webhook', anAlertMessage(organisation.id));
  expect(receiver.received).toEqual([]);
  expect(await ledger()).toMatchObject([
    { state: 'failed', attempts: [{ status: null, error: 'The address must begin with https://.' }] },
  ]);
});

test('an address in the private network cannot be given', async () => {
  await expect(subscribe('https://10.0.0.1/')).rejects.toThrow('public internet');
  const { id } = await subscribe('https://example.com/');
  const change = { id, fields: { url: 'https://[::1]/' }, version: undefined };
  await expect(async () => changeWebhook(bench.alertDeps, organisation.context(), change)).rejects.toThrow();
});

test('what a process claimed that then died is sent by another when its lease is over', async () => {
  const receiver = await receive();
  await subscribe(receiver.url);
  const dying = {
    ...bench.deliveryDeps,
    senders: { ...bench.deliveryDeps.senders, webhook: () => new Promise<never>(() => {}) },
  };
  void tell(dying, 'webhook', anAlertMessage(organisation.id));
  await expect.poll(async () => (await ledger())[0]?.state).toBe('sending');
  const [line] = await ledger();
  bench.goTo(new Date(line?.nextAttemptAt ?? ''));
  const due = await findDueDeliveries(bench.deps.store, 100);
  expect(due).toContainEqual(expect.objectContaining({ organisationId: organisation.id, id: line?.id }));
  await deliver(bench.deliveryDeps, organisation.context(), line?.id ?? '');
  expect(await ledger()).toMatchObject([{ state: 'delivered', tries: 2 }]);
});

test('alerts that it did not choose are not for it', async () => {
  const receiver = await receive();
  await subscribe(receiver.url, { severities: ['critical'] });
  await subscribe(receiver.url, { categories: ['business'] });
  await tellIt(anAlertMessage(organisation.id));
  expect(await ledger()).toEqual([]);
});

test('of many programs the first twenty are told here, and each of the others by a message of its own', async () => {
  const receiver = await receive();
  for (let number = 0; number < 22; number++) await subscribe(receiver.url);
  await tellIt(anAlertMessage(organisation.id));
  expect(receiver.received).toHaveLength(20);
  const waiting = (await ledger()).filter(({ state }) => state === 'pending').map(({ id }) => id);
  expect(bench.published.map(({ data }) => (data as { id: string }).id).sort()).toEqual(waiting.sort());
});

let many: TestOrganisation;
beforeAll(async () => {
  many = await testOrganisation(openBench().deps);
});

test('100 deliveries to a receiver that fails three in ten all arrive, each once in the ledger', async () => {
  let asked = 0;
  const accepted = new Map<string, number>();
  const receiver = await receive(({ headers }) => {
    if (asked++ % 10 < 3) return 500;
    const id = String(headers['webhook-id']);
    accepted.set(id, (accepted.get(id) ?? 0) + 1);
    return 200;
  });
  const context = many.context();
  await createWebhook(bench.alertDeps, context, webhooks.create.parse({ url: receiver.url }));
  const messages = Array.from({ length: 100 }, () => anAlertMessage(many.id));
  for (let sent = 0; sent < messages.length; sent += 10) {
    const some = messages.slice(sent, sent + 10);
    await Promise.all(
      [...some, ...some.slice(0, 3)].map(message => tell(bench.deliveryDeps, 'webhook', message)),
    );
  }
  const lines = () => everyItem(bench.deps.store, context, alertDeliveries);
  for (let round = 0; round < 7; round++) {
    const open = (await lines()).filter(({ nextAttemptAt }) => nextAttemptAt);
    if (open.length === 0) break;
    bench.goTo(new Date(Math.max(...open.map(({ nextAttemptAt }) => Date.parse(nextAttemptAt ?? '')))));
    await Promise.all(open.map(({ id }) => deliver(bench.deliveryDeps, context, id)));
  }
  const ledger = await lines();
  expect(ledger.map(({ messageId }) => messageId).sort()).toEqual(messages.map(({ id }) => id).sort());
  expect(ledger.filter(({ state }) => state !== 'delivered')).toEqual([]);
  expect([...accepted.values()].every(times => times === 1)).toBe(true);
  expect(accepted.size).toBe(100);
});
