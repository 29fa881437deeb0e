import type { Context } from '../../../platform/context/context.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { requireVersion } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { ChangeOf } from '../../../platform/resource/resource.ts';
import type { IdentityDeps } from '../deps.ts';
import { requireGrantable } from '../role/require-grantable.ts';
import { type User, users } from './schemas.ts';
import { syncClaims } from './sync-claims.ts';

/**
 * Changes a membership: name, role, active or not.
 *
 * @throws Conflict when nobody would be left who administers the organisation.
 */
export async function changeUser(
  deps: IdentityDeps,
  context: Context,
  { id, fields, version }: { id: string; fields: ChangeOf<typeof users>; version?: number | undefined },
): Promise<User> {
  if (fields.role) await requireGrantable(deps.store, context, fields.role);
  const user = await runChange(deps.store, context, async change => {
    const before = await change.get(users, id);
    requireVersion(before, version);
    const after = { ...before, ...fields };
    if (administers(before) && !administers(after)) await requireOtherAdmin(change, id);
    return change.update(users, before, fields);
  });
  await syncClaims(deps, id, context.usage);
  return user;
}

/** Ends a membership. @throws Conflict when it is the last administrator's. */
export async function deleteUser(
  deps: IdentityDeps,
  context: Context,
  id: string,
  version?: number,
): Promise<void> {
  await runChange(deps.store, context, async change => {
    const user = await change.get(users, id);
    requireVersion(user, version);
    if (administers(user)) await requireOtherAdmin(change, id);
    change.delete(users, user);
  });
  await syncClaims(deps, id, context.usage);
}

function administers({ role, active }: Pick<User, 'role' | 'active'>): boolean {
  return role === 'admin' && active;
}

async function requireOtherAdmin(change: Change, id: string): Promise<void> {
  const admins = await change.find(users, { role: ['admin'] }, 100);
  if (!admins.some(user => user.id !== id && user.active)) {
    throw new Conflict('last-admin', 'This is the last administrator. Make somebody else one first.');
  }
}
