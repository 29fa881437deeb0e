import { Webhook as Signer } from 'standardwebhooks';
import type { Context } from '../../../platform/context/context.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import type { Sealer } from '../../../platform/kms/sealer.ts';
import type { Outbound } from '../../../platform/outbound/outbound.ts';
import type { Outcome, Send } from '../delivery/deps.ts';
import type { AlertDelivery } from '../delivery/schemas.ts';
import { disableWebhook } from '../webhook/disable-webhook.ts';
import { type Webhook, webhooks } from '../webhook/schemas.ts';
import { placeOfSecret } from '../webhook/secret.ts';
import { outcomeOf, outcomeOfError } from './outcomes.ts';

const gone = 410;

type PostDeps = { outbound: Outbound; sealer: Sealer };

/**
 * Sends to a program, as Standard Webhooks has it; whoever answers 410 is never asked again.
 *
 * @see https://www.standardwebhooks.com
 */
export function webhookSender({ store, ...deps }: { store: Store } & PostDeps): Send {
  return async (context, deliveries) => {
    // A program is told of each by itself.
    const [delivery] = deliveries;
    const webhook = delivery && (await findItem(store, context, webhooks, delivery.recipient));
    if (!delivery || !webhook?.enabled) return { gone: true };
    const outcome = await post(deps, context, webhook, delivery, store.now());
    if ('status' in outcome && outcome.status === gone) await disableWebhook({ store }, context, webhook.id);
    return outcome;
  };
}

async function post(
  { outbound, sealer }: PostDeps,
  context: Context,
  webhook: Webhook,
  delivery: AlertDelivery,
  now: Date,
): Promise<Outcome> {
  const body = bodyOf(context, delivery);
  try {
    const secrets = await secretsOf(sealer, context, webhook, now);
    const headers = {
      'Content-Type': 'application/json',
      'User-Agent': 'ChatterFix',
      'webhook-id': delivery.id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': secrets.map(secret => new Signer(secret).sign(delivery.id, now, body)).join(' '),
    };
    return outcomeOf(await outbound.post(webhook.url, headers, body), status => status === gone, now);
  } catch (error) {
    return outcomeOfError(error);
  }
}

function bodyOf({ organisationId }: Context, delivery: AlertDelivery): string {
  const { messageId, change, changedAt, alert } = delivery;
  const data = { id: messageId, organisationId, change, at: changedAt, alert };
  return JSON.stringify({ type: `alert.${change}`, timestamp: changedAt, data });
}

function secretsOf(sealer: Sealer, context: Context, webhook: Webhook, now: Date): Promise<string[]> {
  const { id, signingSecret, previousSecret, previousSecretUntil } = webhook;
  const overlaps = previousSecret && previousSecretUntil && previousSecretUntil > now.toISOString();
  const stored = overlaps ? [signingSecret, previousSecret] : [signingSecret];
  return Promise.all(stored.map(secret => sealer.open(placeOfSecret(context, id), secret)));
}
