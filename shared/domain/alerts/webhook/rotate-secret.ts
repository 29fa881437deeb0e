import type * as z from 'zod';
import type { Context } from '../../../platform/context/context.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { AlertDeps } from '../deps.ts';
import { type SecretRotation, type Webhook, webhooks } from './schemas.ts';
import { newWebhookSecret, placeOfSecret, sealedSecrets } from './secret.ts';

const hourMs = 3_600_000;

/** Gives a webhook a new secret; for a while its messages are signed with the one before as well. @throws Unavailable */
export async function rotateSecret(
  { store, sealer }: Pick<AlertDeps, 'store' | 'sealer'>,
  context: Context,
  { id, overlapHours }: { id: string } & z.infer<typeof SecretRotation>,
): Promise<Webhook & { secret: string }> {
  const secret = newWebhookSecret();
  const signingSecret = await sealer.seal(placeOfSecret(context, id), secret);
  return runChange(store, context, async change => {
    const before = await change.get(webhooks, id);
    const until = new Date(Date.parse(change.now) + overlapHours * hourMs).toISOString();
    const fields = {
      signingSecret,
      previousSecret: (await sealedSecrets(sealer, context, before)).signingSecret,
      previousSecretUntil: until,
    };
    return { ...change.update(webhooks, before, fields, 'secret-rotated'), secret };
  });
}
