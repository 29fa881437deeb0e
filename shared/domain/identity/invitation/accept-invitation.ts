import type { Account } from '../../../platform/auth/accounts.ts';
import type { Context } from '../../../platform/context/context.ts';
import { Conflict, NotFound } from '../../../platform/errors/errors.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { matchesHash, readToken } from '../../../platform/secret/token.ts';
import type { IdentityDeps } from '../deps.ts';
import { users } from '../user/schemas.ts';
import { syncClaims } from '../user/sync-claims.ts';
import { type Invitation, invitations } from './schemas.ts';

/**
 * Makes the person a member by an invitation to their e-mail address.
 *
 * @throws NotFound when the token is none, is used up, has expired or was meant for another address; it does not say which.
 */
export async function acceptInvitation(
  deps: IdentityDeps,
  context: Context,
  token: string,
  account: Pick<Account, 'uid' | 'name' | 'email'>,
): Promise<{ organisationId: string; role: string }> {
  const parts = readToken('cfi', token);
  if (!parts) throw unusable();
  const { organisationId, id, secret } = parts;
  const role = await runChange(deps.store, { ...context, organisationId }, async change => {
    const [invitation] = await change.getMany(invitations, [id]);
    if (!invitation || !isOpen(invitation, secret, account, change.now)) throw unusable();
    const [member] = await change.getMany(users, [account.uid]);
    if (member) throw new Conflict('already-member', 'You are a member of this organisation already.');
    change.update(invitations, invitation, { status: 'accepted' }, 'accepted');
    const { role, name } = invitation;
    change.create(users, { id: account.uid, uid: account.uid, email: invitation.email, name, role });
    return role;
  });
  await syncClaims(deps, account.uid, context.usage);
  return { organisationId, role };
}

function isOpen(
  invitation: Invitation,
  secret: string,
  { email }: Pick<Account, 'email'>,
  now: string,
): boolean {
  return (
    matchesHash(secret, invitation.tokenHash) &&
    invitation.status === 'pending' &&
    invitation.expiresAt > now &&
    invitation.email === email?.toLowerCase()
  );
}

function unusable(): NotFound {
  return new NotFound(
    'This invitation cannot be used: ask whoever invited you for a new one to the address you sign in with.',
  );
}
