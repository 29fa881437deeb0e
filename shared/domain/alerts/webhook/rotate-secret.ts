import type * as z from 'zod';
import type { Context } from '../../../platform/context/context.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { type SecretRotation, type Webhook, webhooks } from './schemas.ts';
import { newWebhookSecret } from './secret.ts';

const hourMs = 3_600_000;

/** Gives a webhook a new secret; for a while its messages are signed with the one before as well. */
export function rotateSecret(
  { store }: { store: Store },
  context: Context,
  { id, overlapHours }: { id: string } & z.infer<typeof SecretRotation>,
): Promise<Webhook & { secret: string }> {
  const secret = newWebhookSecret();
  return runChange(store, context, async change => {
    const before = await change.get(webhooks, id);
    const until = new Date(Date.parse(change.now) + overlapHours * hourMs).toISOString();
    const fields = {
      signingSecret: secret,
      previousSecret: before.signingSecret,
      previousSecretUntil: until,
    };
    return { ...change.update(webhooks, before, fields, 'secret-rotated'), secret };
  });
}
