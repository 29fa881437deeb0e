import { randomBytes } from 'node:crypto';
import type { Context } from '../../../platform/context/context.ts';
import type { Sealer, SecretPlace } from '../../../platform/kms/sealer.ts';
import { type Webhook, webhooks } from './schemas.ts';

/** A new secret of 256 bits, in the form that Standard Webhooks' libraries read. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** Where the secrets of a webhook belong. It is one place for both: a rotation makes the one before of the present one. */
export function placeOfSecret({ organisationId }: Context, id: string): SecretPlace {
  return { organisationId, collection: webhooks.collection, id, field: 'signingSecret' };
}

/**
 * A webhook's secrets as they are to be stored. Those that were stored in the clear are sealed, which may be done within a change:
 * it leaves no trace and may be repeated.
 *
 * @throws Unavailable
 */
export async function sealedSecrets(
  sealer: Sealer,
  context: Context,
  { id, signingSecret, previousSecret }: Webhook,
): Promise<Pick<Webhook, 'signingSecret' | 'previousSecret'>> {
  const place = placeOfSecret(context, id);
  return {
    signingSecret: await sealer.seal(place, signingSecret),
    previousSecret: previousSecret && (await sealer.seal(place, previousSecret)),
  };
}
