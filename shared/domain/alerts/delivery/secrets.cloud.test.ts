import { Webhook as Verifier } from 'standardwebhooks';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import { createSealer } from '../../../platform/kms/sealer.ts';
import { key, localKms } from '../../../platform/kms/testing/local-kms.ts';
import { type TestOrganisation, testOrganisation } from '../../../testing/test-organisation.ts';
import { changeChannel } from '../channel/change-channel.ts';
import { createChannel } from '../channel/create-channel.ts';
import { alertChannels } from '../channel/schemas.ts';
import { anAlertMessage } from '../testing/alert-message.ts';
import { type Bench, openBench } from '../testing/delivery-bench.ts';
import { type Received, type Receiver, startReceiver } from '../testing/receiver.ts';
import { changeWebhook } from '../webhook/change-webhook.ts';
import { createWebhook } from '../webhook/create-webhook.ts';
import { rotateSecret } from '../webhook/rotate-secret.ts';
import { webhooks } from '../webhook/schemas.ts';
import { newWebhookSecret } from '../webhook/secret.ts';
import { deliver } from './deliver.ts';
import { alertDeliveries } from './schemas.ts';
import { tell } from './tell.ts';

let kms: Awaited<ReturnType<typeof localKms>>;
let organisation: TestOrganisation;
let bench: Bench;
let receiver: Receiver;

beforeEach(async () => {
  receiver = await startReceiver(() => 204);
  onTestFinished(receiver.close);
  kms = await localKms();
  // So long ago that a retry after five minutes still has a time that receivers accept.
  const now = new Date(Date.now() - 4 * 60_000);
  bench = openBench({ now, sealer: createSealer(kms.kms, key) });
  organisation = await testOrganisation(bench.deps);
});

const subscribe = (to = organisation) =>
  createWebhook(bench.alertDeps, to.context(), webhooks.create.parse({ url: receiver.url }));
const rotate = (id: string, overlapHours = 1) =>
  rotateSecret(bench.alertDeps, organisation.context(), { id, overlapHours });
const slackChannel = () =>
  createChannel(
    bench.alertDeps,
    organisation.context(),
    alertChannels.create.parse({
      name: 'Ops',
      kind: 'slack',
      url: `${receiver.url}/SECRET`,
      group: { waitSeconds: 0 },
    }),
  );
const tellIt = (kind: 'webhook' | 'slack' = 'webhook', to = organisation) =>
  tell(bench.deliveryDeps, kind, anAlertMessage(to.id));
const ledger = (of = organisation) => everyItem(bench.deps.store, of.context(), alertDeliveries);

async function documentOf(collection: string, id: string, of = organisation) {
  return (await bench.deps.store.firestore()).doc(`orgs/${of.id}/${collection}/${id}`);
}
const stored = async (collection: string, id: string) =>
  (await (await documentOf(collection, id)).get()).data();

/** A document as it was written before secrets were sealed. */
async function putInTheClear(collection: string, id: string, fields: object) {
  await (await documentOf(collection, id)).update({ ...fields });
}

/** Whether a message was signed with each of the secrets, by the library that receivers use. */
function verify({ body, headers }: Received, ...secrets: string[]) {
  for (const secret of secrets) new Verifier(secret).verify(body, headers as Record<string, string>);
}
const lastReceived = () => receiver.received.at(-1) as Received;

describe('a secret is stored sealed, and used', () => {
  test('of a webhook, and the one before it while both are good', async () => {
    const { id, secret: old } = await subscribe();
    const { secret } = await rotate(id);
    expect(JSON.stringify(await stored('webhooks', id))).not.toContain('whsec_');
    await tellIt();
    verify(lastReceived(), old, secret);
    await tellIt();
    expect(kms.asked).toEqual(['Encrypt', 'Encrypt', 'Decrypt', 'Decrypt']);
  });

  test("of Slack's address", async () => {
    const { id } = await slackChannel();
    expect(JSON.stringify(await stored('alertChannels', id))).not.toContain('SECRET');
    await tellIt('slack');
    expect(lastReceived().url).toBe('/hook/SECRET');
  });

  test('also when the key was rotated since', async () => {
    const { id, secret: old } = await subscribe();
    await kms.rotate();
    const { secret } = await rotate(id);
    const document = await stored('webhooks', id);
    const versions = [document?.previousSecret, document?.signingSecret].map(one => one.keyVersion.at(-1));
    expect(versions).toEqual(['1', '2']);
    await tellIt();
    verify(lastReceived(), old, secret);
  });
});

describe('a secret that is put elsewhere does not open, and nothing is sent', () => {
  const unopened = [{ state: 'failed', attempts: [{ error: expect.stringContaining('does not open') }] }];

  /** A webhook that has another one's secret. */
  async function misplaced(): Promise<string> {
    const [one, two] = [await subscribe(), await subscribe()];
    const { signingSecret } = (await stored('webhooks', one.id)) ?? {};
    await (await documentOf('webhooks', two.id)).update({ signingSecret });
    await (await documentOf('webhooks', one.id)).delete();
    return two.id;
  }

  test('in another webhook', async () => {
    await misplaced();
    await tellIt();
    expect(receiver.received).toEqual([]);
    expect(await ledger()).toMatchObject(unopened);
  });

  test('in another organisation, under the same id', async () => {
    const { id } = await subscribe();
    const other = await testOrganisation(bench.deps);
    await (await documentOf('webhooks', id, other)).set({ ...(await stored('webhooks', id)) });
    await tellIt('webhook', other);
    expect(receiver.received).toEqual([]);
    expect(await ledger(other)).toMatchObject(unopened);
  });

  test('until the webhook is given another one, with no overlap', async () => {
    const id = await misplaced();
    const { secret } = await rotate(id, 0);
    await tellIt();
    expect(receiver.received).toHaveLength(1);
    verify(lastReceived(), secret);
  });
});

describe('a secret that was stored in the clear, before secrets were sealed,', () => {
  test('works, and is sealed when its webhook changes', async () => {
    const { id } = await subscribe();
    const [signingSecret, previousSecret] = [newWebhookSecret(), newWebhookSecret()];
    const previousSecretUntil = new Date(Date.now() + 60_000).toISOString();
    await putInTheClear('webhooks', id, { signingSecret, previousSecret, previousSecretUntil });
    await tellIt();
    verify(lastReceived(), signingSecret, previousSecret);

    const change = { id, fields: { description: 'Pager' }, version: undefined };
    await changeWebhook(bench.alertDeps, organisation.context(), change);
    expect(JSON.stringify(await stored('webhooks', id))).not.toContain('whsec_');
    await tellIt();
    verify(lastReceived(), signingSecret, previousSecret);
  });

  test('is sealed by a rotation, and signs on until the overlap is over', async () => {
    const { id } = await subscribe();
    const signingSecret = newWebhookSecret();
    await putInTheClear('webhooks', id, { signingSecret });
    const { secret } = await rotate(id);
    expect(JSON.stringify(await stored('webhooks', id))).not.toContain('whsec_');
    await tellIt();
    verify(lastReceived(), signingSecret, secret);
  });

  test("works as Slack's address, and is sealed when its channel changes", async () => {
    const { id } = await slackChannel();
    await putInTheClear('alertChannels', id, { target: `${receiver.url}/BEFORE` });
    await tellIt('slack');
    await changeChannel(bench.alertDeps, organisation.context(), {
      id,
      fields: { name: 'Renamed' },
      version: undefined,
    });
    expect(JSON.stringify(await stored('alertChannels', id))).not.toContain('BEFORE');
    await tellIt('slack');
    expect(receiver.received.map(({ url }) => url)).toEqual(['/hook/BEFORE', '/hook/BEFORE']);
  });
});

describe.each([
  ['is not there', async () => void kms.faults.add({ target: 'kms', error: 'INTERNAL' }), 'Try again'],
  ['has its key disabled', async () => void (await kms.setState(1, 'DISABLED')), 'Have it enabled'],
])('while Cloud KMS %s', (_, stop, advice) => {
  const resume = async () => {
    kms.faults.clear();
    await kms.setState(1, 'ENABLED');
  };

  test('no secret is made or changed, and whoever asks is told what to do', async () => {
    const { id } = await subscribe();
    const channel = await slackChannel();
    const before = [await stored('webhooks', id), await stored('alertChannels', channel.id)];
    await stop();
    const url = 'https://hooks.example/services/OTHER';
    const changed = { id: channel.id, fields: { url }, version: undefined };
    const refusals = [
      subscribe(),
      rotate(id),
      slackChannel(),
      changeChannel(bench.alertDeps, organisation.context(), changed),
    ];
    for (const refused of refusals)
      await expect(refused).rejects.toMatchObject({ status: 503, message: expect.stringContaining(advice) });
    expect([await stored('webhooks', id), await stored('alertChannels', channel.id)]).toEqual(before);
    for (const resource of [webhooks, alertChannels])
      expect(await everyItem(bench.deps.store, organisation.context(), resource)).toHaveLength(1);
  });

  test.each(['webhook', 'slack'] as const)(
    'what is to be told by %s waits, and arrives later',
    async kind => {
      const made = kind === 'webhook' ? await subscribe() : await slackChannel();
      await stop();
      await tellIt(kind);
      const [line] = await ledger();
      expect(line).toMatchObject({ state: 'pending', attempts: [{ status: null }, { status: null }] });
      expect(line?.attempts[0]?.error).toContain(advice);
      expect(receiver.received).toEqual([]);

      await resume();
      bench.goTo(new Date(line?.nextAttemptAt ?? ''));
      await deliver(bench.deliveryDeps, organisation.context(), line?.id ?? '');
      expect(await ledger()).toMatchObject([{ state: 'delivered', tries: 3 }]);
      expect(receiver.received).toHaveLength(1);
      if ('secret' in made) verify(lastReceived(), made.secret);
    },
  );
});
