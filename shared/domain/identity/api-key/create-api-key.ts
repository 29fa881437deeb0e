import type { Context } from '../../../platform/context/context.ts';
import { Unprocessable } from '../../../platform/errors/errors.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { CreateOf } from '../../../platform/resource/resource.ts';
import { hashSecret, newSecret, writeToken } from '../../../platform/secret/token.ts';
import type { IdentityDeps } from '../deps.ts';
import { requireWithin } from '../permission/require-within.ts';
import { type ApiKey, apiKeys } from './schemas.ts';

/** Makes an API key; the key itself is in this answer and nowhere else. @throws Unprocessable when it has expired already. */
export async function createApiKey(
  { store }: IdentityDeps,
  context: Context,
  fields: CreateOf<typeof apiKeys>,
): Promise<ApiKey & { key: string }> {
  requireWithin(context, fields.scopes);
  if (fields.expiresAt && fields.expiresAt <= store.now().toISOString()) throw expired();
  const id = newId();
  const secret = newSecret();
  const key = writeToken('cfx', { organisationId: context.organisationId, id, secret });
  return runChange(store, context, async change => {
    const prefix = key.slice(0, -secret.length + 4);
    return { ...change.create(apiKeys, { ...fields, id, prefix, secretHash: hashSecret(secret) }), key };
  });
}

function expired(): Unprocessable {
  const message = 'must be in the future';
  return new Unprocessable('invalid-body', `expiresAt ${message}.`, {
    errors: [{ path: 'expiresAt', message }],
  });
}
