import { Unprocessable } from '../../../platform/errors/errors.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { isBuiltInRole, type Permission, rolePermissions } from '../permission/rules.ts';
import { findRole } from './repository.ts';

/**
 * What a role permits in an organisation, built in or its own.
 *
 * @throws Unprocessable when there is no such role.
 */
export async function findPermissions(
  store: Store,
  organisationId: string,
  role: string,
): Promise<readonly Permission[]> {
  if (isBuiltInRole(role)) return rolePermissions[role];
  const found = await findRole(store, organisationId, role);
  if (found) return found.permissions;
  throw new Unprocessable('invalid-body', `role: there is no role ${role}.`, {
    errors: [{ path: 'role', message: `there is no role ${role}` }],
  });
}
