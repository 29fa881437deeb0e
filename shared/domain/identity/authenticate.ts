import type { Authenticate, Caller } from '../../platform/auth/caller.ts';
import { cached } from '../../platform/cache/cached.ts';
import { Forbidden, Unauthenticated } from '../../platform/errors/errors.ts';
import { matchesHash, readToken, type Token } from '../../platform/secret/token.ts';
import { findApiKey, touchApiKey } from './api-key/repository.ts';
import type { IdentityDeps } from './deps.ts';
import { operatorPermissions } from './permission/rules.ts';
import { findPermissions } from './role/find-permissions.ts';
import { findMembership } from './user/repository.ts';

/** How long keys, roles and memberships are believed to be as they were. */
const believedSeconds = 5;
const noteUseEveryMs = 5 * 60_000;

/** Finds out who asks: a person by their ID token, a program by its API key. Costs no read but each few seconds. */
export function createAuthenticate(deps: IdentityDeps & { operatorOrganisation: string }): Authenticate {
  const { store, accounts } = deps;
  const keys = cached(believedSeconds, (key: string) => findKey(deps, key));
  const permissions = cached(believedSeconds, async (place: string) => {
    const [organisationId = '', role = ''] = place.split('/');
    const operates = organisationId === deps.operatorOrganisation && role === 'admin';
    const found = (await findPermissions(store, organisationId, role)) ?? [];
    return new Set([...found, ...(operates ? operatorPermissions : [])]);
  });
  const roles = cached(believedSeconds, async (place: string) => {
    const [organisationId = '', uid = ''] = place.split('/');
    return (await findMembership(store, organisationId, uid))?.role;
  });

  return async ({ bearer, organisationId }) => {
    if (readToken('cfx', bearer)) return unexpired(await keys.get(bearer), store.now());
    const { uid, email, name, claims } = await accounts.verify(bearer);
    const actor = { type: 'user', id: uid, name } as const;
    const place = organisationId ?? claims.org;
    if (!place) return { actor, email, organisationId: null, role: null, permissions: new Set() };
    const role = place === claims.org ? claims.role : await roles.get(`${place}/${uid}`);
    if (!role) throw new Forbidden(`You are not a member of ${place}.`);
    return {
      actor,
      email,
      organisationId: place,
      role,
      permissions: await permissions.get(`${place}/${role}`),
    };
  };
}

type KnownKey = { caller: Caller; expiresAt: string | null };

/** @throws Unauthenticated */
function unexpired({ caller, expiresAt }: KnownKey, now: Date): Caller {
  if (expiresAt && expiresAt <= now.toISOString())
    throw new Unauthenticated('This API key has expired. Make a new one.');
  return caller;
}

async function findKey({ store }: IdentityDeps, key: string): Promise<KnownKey> {
  // Only asked for what readToken recognises.
  const { organisationId, id, secret } = readToken('cfx', key) as Token;
  const found = await findApiKey(store, organisationId, id);
  if (!found || !matchesHash(secret, found.secretHash))
    throw new Unauthenticated('There is no such API key.');
  const now = store.now().toISOString();
  if (Date.parse(found.lastUsedAt ?? '1970-01-01') < Date.parse(now) - noteUseEveryMs) {
    await touchApiKey(store, organisationId, id);
  }
  const actor = { type: 'api-key', id, name: found.name } as const;
  const caller = {
    actor,
    email: null,
    organisationId,
    role: null,
    permissions: new Set<string>(found.scopes),
  };
  return { caller, expiresAt: found.expiresAt };
}
