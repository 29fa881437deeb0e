import { setTimeout as wait } from 'node:timers/promises';
import { deliver } from '@chatterfix/shared/domain/alerts/delivery/deliver.ts';
import type { DeliveryDeps } from '@chatterfix/shared/domain/alerts/delivery/deps.ts';
import { alertDeliveries } from '@chatterfix/shared/domain/alerts/delivery/schemas.ts';
import { tell } from '@chatterfix/shared/domain/alerts/delivery/tell.ts';
import { openSenderDeps, sendersOf } from '@chatterfix/shared/domain/alerts/sending/open-senders.ts';
import { anAlertMessage } from '@chatterfix/shared/domain/alerts/testing/alert-message.ts';
import { startReceiver } from '@chatterfix/shared/domain/alerts/testing/receiver.ts';
import { createWebhook } from '@chatterfix/shared/domain/alerts/webhook/create-webhook.ts';
import { webhooks } from '@chatterfix/shared/domain/alerts/webhook/schemas.ts';
import { everyItem } from '@chatterfix/shared/platform/firestore/every-item.ts';
import { testOrganisation } from '@chatterfix/shared/testing/test-organisation.ts';
import type { Bench } from '../bench.ts';
import { type Section, whole } from '../report/section.ts';
import { median, quantile } from '../statistics.ts';

const count = 1000;
const perSecond = 20;

/** How long alerts take to a program that fails three times in ten, and whether all arrive. */
export async function alertDelivery({ data }: Bench): Promise<Section> {
  const organisation = await testOrganisation(data.deps);
  const context = organisation.context();
  let ahead = 0;
  const store = { ...data.deps.store, now: () => new Date(Date.now() + ahead) };
  const sending = openSenderDeps(store, { ...data.deps.config, allowLocalCalls: true });
  const publish = async () => {};
  const deps: DeliveryDeps = { store, publish, senders: sendersOf(sending), random: Math.random, wait };

  let asked = 0;
  const receiver = await startReceiver(() => (asked++ % 10 < 3 ? 503 : 204));
  await createWebhook(sending, context, webhooks.create.parse({ url: receiver.url }));
  const told: Promise<void>[] = [];
  const begun = new Map<string, number>();
  const ended = new Map<string, number>();
  for (let number = 0; number < count; number++) {
    const message = anAlertMessage(organisation.id);
    begun.set(message.id, performance.now());
    const telling = tell(deps, 'webhook', message);
    told.push(telling.then(() => void ended.set(message.id, performance.now())));
    await wait(1000 / perSecond);
  }
  await Promise.all(told);

  const ledger = () => everyItem(store, context, alertDeliveries);
  for (let open = await unfinished(); open.length > 0; open = await unfinished()) {
    ahead += 2 * 3_600_000;
    for (const { id } of open) await deliver(deps, context, id);
  }
  async function unfinished() {
    return (await ledger()).filter(({ nextAttemptAt }) => nextAttemptAt);
  }
  await receiver.close();
  const lines = await ledger();
  const arrived = lines.filter(({ state }) => state === 'delivered').length;
  const atOnce = lines
    .filter(({ tries }) => tries === 1)
    .map(({ messageId }) => (ended.get(messageId) ?? Number.NaN) - (begun.get(messageId) ?? 0));
  return {
    title: 'Alerts to a webhook that fails three times in ten',
    how: `${whole(count)} messages at ${perSecond} a second, taken by one process and posted to a real receiver; later retries follow with the clock put on. Milliseconds from the message to the delivery in the ledger, of those that need no retry (aim: p95 under 2,000).`,
    columns: ['', 'messages', 'in the ledger', 'arrived', 'without retry', 'median ms', 'p95 ms'],
    rows: [
      [
        'webhook',
        ...[count, lines.length, arrived, atOnce.length, median(atOnce), quantile(atOnce, 0.95)].map(whole),
      ],
    ],
  };
}
