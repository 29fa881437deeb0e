import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { CreateOf } from '../../../platform/resource/resource.ts';
import type { IdentityDeps } from '../deps.ts';
import { requireWithin } from '../permission/require-within.ts';
import { type ApiKey, apiKeys } from './schemas.ts';
import { hashSecret, newSecret, writeToken } from './secret.ts';

/** Makes an API key; the key itself is in this answer and nowhere else. */
export async function createApiKey(
  { store }: IdentityDeps,
  context: Context,
  fields: CreateOf<typeof apiKeys>,
): Promise<ApiKey & { key: string }> {
  requireWithin(context, fields.scopes);
  const id = newId();
  const secret = newSecret();
  const key = writeToken('cfx', { organisationId: context.organisationId, id, secret });
  return runChange(store, context, async change => {
    const prefix = key.slice(0, -secret.length + 4);
    return { ...change.create(apiKeys, { ...fields, id, prefix, secretHash: hashSecret(secret) }), key };
  });
}
