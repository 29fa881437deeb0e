import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { listEvents } from '../../../platform/events/event-log.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { type TestOrganisation, testOrganisation } from '../../../testing/test-organisation.ts';
import { changeChannel } from '../channel/change-channel.ts';
import { createChannel } from '../channel/create-channel.ts';
import { alertChannels } from '../channel/schemas.ts';
import { anAlertMessage } from '../testing/alert-message.ts';
import { type Bench, openBench } from '../testing/delivery-bench.ts';
import { type Answer, type Receiver, startReceiver } from '../testing/receiver.ts';
import { createWebhook } from '../webhook/create-webhook.ts';
import { rotateSecret } from '../webhook/rotate-secret.ts';
import { webhooks } from '../webhook/schemas.ts';
import { deliver } from './deliver.ts';
import { alertDeliveries } from './schemas.ts';
import { tell } from './tell.ts';

let organisation: TestOrganisation;
let bench: Bench;
let slack: Receiver;
let answer: Answer;

beforeEach(async () => {
  answer = 200;
  slack = await startReceiver(() => answer);
  onTestFinished(slack.close);
  bench = openBench();
  organisation = await testOrganisation(bench.deps);
});

const create = (fields: object) =>
  createChannel(
    bench.alertDeps,
    organisation.context(),
    alertChannels.create.parse({ name: 'Ops', kind: 'slack', url: `${slack.url}/SECRET`, ...fields }),
  );
const change = (id: string, fields: object) =>
  changeChannel(bench.alertDeps, organisation.context(), { id, fields, version: undefined });
const tellIt = (alert: object = {}) =>
  tell(bench.deliveryDeps, 'slack', anAlertMessage(organisation.id, alert));
const ledger = () => everyItem(bench.deps.store, organisation.context(), alertDeliveries);

test('alerts of a group are one message, in which nothing is markup but ours', async () => {
  await create({ group: { by: 'all', waitSeconds: 30 } });
  await tellIt({ title: 'A <!channel> & b' });
  await tellIt({ ruleName: 'Overdue' });
  const [first] = await ledger();
  bench.goTo(new Date(first?.nextAttemptAt ?? ''));
  await deliver(bench.deliveryDeps, organisation.context(), first?.id ?? '');
  const body = slack.received[0]?.body ?? '';
  const message = JSON.parse(body) as { text: string; blocks: { text: { text: string } }[] };
  expect(slack.received).toHaveLength(1);
  expect(message.text).toMatch(/^2 alerts: /);
  expect(message.blocks.map(({ text }) => text.text).join()).toContain('A &lt;!channel&gt; &amp; b');
  expect((await ledger()).map(({ state }) => state)).toEqual(['delivered', 'delivered']);
});

test('nothing is longer than Slack takes, and what is left out is counted', async () => {
  await create({ group: { by: 'all', waitSeconds: 30 } });
  const summary = '<&>'.repeat(600);
  for (let number = 0; number < 22; number++) await tellIt({ summary, title: '&'.repeat(200) });
  const [first] = await ledger();
  bench.goTo(new Date(first?.nextAttemptAt ?? ''));
  await deliver(bench.deliveryDeps, organisation.context(), first?.id ?? '');
  const message = JSON.parse(slack.received[0]?.body ?? '') as { blocks: { text: { text: string } }[] };
  const texts = message.blocks.map(({ text }) => text.text);
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(3000);
  // No entity is cut in two.
  expect(texts.join().replaceAll(/&(amp|lt|gt);/g, '')).not.toContain('&');
  expect(texts.at(-1)).toContain('2 more');
});

test.each([
  [404, 'failed'],
  [403, 'failed'],
  [429, 'pending'],
  [500, 'pending'],
])('when Slack answers %i the delivery is %s', async (status, state) => {
  answer = { status, headers: { 'Retry-After': '60' } };
  await create({ group: { waitSeconds: 0 } });
  await tellIt();
  expect(await ledger()).toMatchObject([{ state }]);
});

test('its address is answered masked, and stays as it is when it is given back so', async () => {
  const channel = await create({ group: { waitSeconds: 0 } });
  expect(channel.url).toBe(`${new URL(slack.url).origin}/…CRET`);
  await change(channel.id, { url: channel.url, name: 'Renamed' });
  await tellIt();
  await change(channel.id, { url: `${slack.url}/OTHER` });
  await tellIt();
  expect(slack.received.map(({ url }) => url)).toEqual(['/hook/SECRET', '/hook/OTHER']);
  const other = await findItem(bench.deps.store, organisation.context(), alertChannels, channel.id);
  expect(other).toMatchObject({ name: 'Renamed', url: `${new URL(slack.url).origin}/…THER` });
});

test('events hold no secrets', async () => {
  const { id } = await create({});
  await change(id, { url: `${slack.url}/SECRET2` });
  const webhook = await createWebhook(
    bench.alertDeps,
    organisation.context(),
    webhooks.create.parse({ url: slack.url }),
  );
  await rotateSecret(bench.alertDeps, organisation.context(), { id: webhook.id, overlapHours: 1 });
  const { items } = await listEvents(bench.deps.store, organisation.context(), { pageSize: 200 });
  expect(items.map(({ type }) => type)).toContain('webhook.secret-rotated');
  expect(JSON.stringify(items)).not.toMatch(/SECRET|whsec_|ciphertext/);
});

test.each([
  [{ kind: 'email', url: null }, 'addresses must name'],
  [{ kind: 'email', addresses: ['a@test.example'] }, 'url is only'],
  [{ url: null }, 'url must be'],
  [{ addresses: ['a@test.example'] }, 'addresses are only'],
  [{ url: 'https://169.254.169.254/' }, 'public internet'],
])('a channel of %j is refused', async (fields, message) => {
  await expect(create(fields)).rejects.toThrow(message);
});
