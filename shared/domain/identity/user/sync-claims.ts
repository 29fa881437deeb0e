import type { Claims } from '../../../platform/auth/accounts.ts';
import type { Usage } from '../../../platform/context/context.ts';
import type { IdentityDeps } from '../deps.ts';
import { findMemberships } from './repository.ts';

/**
 * Brings a person's sign-in claims in step with their memberships. The claims name the oldest active one; the others
 * are asked for by the header X-Organisation. Doing it twice, late or out of order ends the same: the memberships are
 * looked at once more after the claims are set, because another one may have seen newer ones and been faster.
 */
export async function syncClaims(
  { store, accounts }: IdentityDeps,
  uid: string,
  usage?: Usage,
): Promise<void> {
  const wanted = async (): Promise<Claims> => {
    const memberships = await findMemberships(store, uid, usage);
    const first = memberships.find(({ user }) => user.active);
    return first ? { org: first.organisationId, role: first.user.role } : {};
  };
  let claims = await wanted();
  let set: Claims;
  do {
    set = claims;
    await accounts.setClaims(uid, set);
    claims = await wanted();
  } while (claims.org !== set.org || claims.role !== set.role);
}
