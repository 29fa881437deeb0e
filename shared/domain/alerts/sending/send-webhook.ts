import { Webhook as Signer } from 'standardwebhooks';
import type { Context } from '../../../platform/context/context.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import type { Outbound } from '../../../platform/outbound/outbound.ts';
import type { Outcome, Send } from '../delivery/deps.ts';
import type { AlertDelivery } from '../delivery/schemas.ts';
import { disableWebhook } from '../webhook/disable-webhook.ts';
import { type Webhook, webhooks } from '../webhook/schemas.ts';
import { outcomeOf, outcomeOfError } from './outcomes.ts';

const gone = 410;

/**
 * Sends to a program, as Standard Webhooks has it; whoever answers 410 is never asked again.
 *
 * @see https://www.standardwebhooks.com
 */
export function webhookSender({ store, outbound }: { store: Store; outbound: Outbound }): Send {
  return async (context, deliveries) => {
    // A program is told of each by itself.
    const [delivery] = deliveries;
    const webhook = delivery && (await findItem(store, context, webhooks, delivery.recipient));
    if (!delivery || !webhook?.enabled) return { gone: true };
    const outcome = await post(outbound, webhook, context, delivery, store.now());
    if ('status' in outcome && outcome.status === gone) await disableWebhook({ store }, context, webhook.id);
    return outcome;
  };
}

async function post(
  outbound: Outbound,
  webhook: Webhook,
  { organisationId }: Context,
  delivery: AlertDelivery,
  now: Date,
): Promise<Outcome> {
  const { id, messageId, change, changedAt, alert } = delivery;
  const data = { id: messageId, organisationId, change, at: changedAt, alert };
  const body = JSON.stringify({ type: `alert.${change}`, timestamp: changedAt, data });
  const headers = {
    'Content-Type': 'application/json',
    'User-Agent': 'ChatterFix',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': secretsOf(webhook, now)
      .map(secret => new Signer(secret).sign(id, now, body))
      .join(' '),
  };
  try {
    return outcomeOf(await outbound.post(webhook.url, headers, body), status => status === gone, now);
  } catch (error) {
    return outcomeOfError(error);
  }
}

function secretsOf({ signingSecret, previousSecret, previousSecretUntil }: Webhook, now: Date): string[] {
  const overlaps = previousSecret && previousSecretUntil && previousSecretUntil > now.toISOString();
  return overlaps ? [signingSecret, previousSecret] : [signingSecret];
}
