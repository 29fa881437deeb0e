import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { CreateOf } from '../../../platform/resource/resource.ts';
import { type AlertDeps, requireSafeTarget } from '../deps.ts';
import { type Webhook, webhooks } from './schemas.ts';
import { newWebhookSecret, placeOfSecret } from './secret.ts';

/** Has a program told of alerts; the secret is in this answer alone. @throws Unprocessable, Unavailable */
export async function createWebhook(
  { store, outbound, sealer }: AlertDeps,
  context: Context,
  fields: CreateOf<typeof webhooks>,
): Promise<Webhook & { secret: string }> {
  requireSafeTarget(outbound, fields.url);
  const id = newId();
  const secret = newWebhookSecret();
  const signingSecret = await sealer.seal(placeOfSecret(context, id), secret);
  return runChange(store, context, async change => ({
    ...change.create(webhooks, { ...fields, id, signingSecret }),
    secret,
  }));
}
