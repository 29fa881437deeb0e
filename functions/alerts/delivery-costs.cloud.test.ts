import { deliver } from '@chatterfix/shared/domain/alerts/delivery/deliver.ts';
import { alertDeliveries } from '@chatterfix/shared/domain/alerts/delivery/schemas.ts';
import { tell } from '@chatterfix/shared/domain/alerts/delivery/tell.ts';
import { anAlertMessage } from '@chatterfix/shared/domain/alerts/testing/alert-message.ts';
import { openBench } from '@chatterfix/shared/domain/alerts/testing/delivery-bench.ts';
import { startReceiver } from '@chatterfix/shared/domain/alerts/testing/receiver.ts';
import { createWebhook } from '@chatterfix/shared/domain/alerts/webhook/create-webhook.ts';
import { webhooks } from '@chatterfix/shared/domain/alerts/webhook/schemas.ts';
import { everyItem } from '@chatterfix/shared/platform/firestore/every-item.ts';
import { testOrganisation } from '@chatterfix/shared/testing/test-organisation.ts';
import { expect, onTestFinished, test } from 'vitest';
import { meterFirestore } from '../testing/firestore-meter.ts';

test('an alert told to one program costs 6 reads and 2 writes, told again none but to see that, each further attempt 3 and 2', async () => {
  const bench = openBench();
  const { store } = bench.deps;
  const organisation = await testOrganisation(bench.deps);
  let status = 503;
  const receiver = await startReceiver(() => status);
  onTestFinished(receiver.close);
  const body = webhooks.create.parse({ url: receiver.url });
  await createWebhook(bench.alertDeps, organisation.context(), body);
  const impatient = { ...bench.deliveryDeps, wait: () => Promise.reject(new Error('It is not waited for.')) };
  const meter = await meterFirestore(store);

  const message = anAlertMessage(organisation.id);
  meter.take();
  await tell(impatient, 'webhook', message).catch(() => {});
  expect(meter.take()).toEqual({ reads: 6, writes: 2 });
  await tell(impatient, 'webhook', message);
  expect(meter.take()).toEqual({ reads: 4, writes: 0 });

  status = 200;
  const [line] = await everyItem(store, organisation.context(), alertDeliveries);
  bench.goTo(new Date(line?.nextAttemptAt ?? ''));
  meter.take();
  await deliver(impatient, organisation.context(), line?.id ?? '');
  expect(meter.take()).toEqual({ reads: 3, writes: 2 });
});
