import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { CreateOf } from '../../../platform/resource/resource.ts';
import { hashSecret, newSecret, writeToken } from '../../../platform/secret/token.ts';
import type { IdentityDeps } from '../deps.ts';
import { requireGrantable } from '../role/require-grantable.ts';
import { type Invitation, invitations } from './schemas.ts';

const validForDays = 14;

/** Invites a person; the token, shown this once, is what they accept it with. */
export async function createInvitation(
  { store }: IdentityDeps,
  context: Context,
  fields: CreateOf<typeof invitations>,
): Promise<Invitation & { token: string }> {
  await requireGrantable(store, context, fields.role);
  const id = newId();
  const secret = newSecret();
  return runChange(store, context, async change => {
    const invitation = change.create(invitations, {
      ...fields,
      id,
      status: 'pending',
      expiresAt: new Date(Date.parse(change.now) + validForDays * 86_400_000).toISOString(),
      tokenHash: hashSecret(secret),
    });
    return {
      ...invitation,
      token: writeToken('cfi', { organisationId: context.organisationId, id, secret }),
    };
  });
}
