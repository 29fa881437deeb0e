import type { IdentityDeps } from '../deps.ts';
import { findMemberships } from './repository.ts';

/**
 * Brings a person's sign-in claims in step with their memberships. The claims name the oldest active one; the others
 * are asked for by the header X-Organisation. Doing it twice, late or out of order ends the same.
 */
export async function syncClaims({ store, accounts }: IdentityDeps, uid: string): Promise<void> {
  const memberships = await findMemberships(store, uid);
  const first = memberships.find(({ user }) => user.active);
  await accounts.setClaims(uid, first ? { org: first.organisationId, role: first.user.role } : {});
}
