import type { Store } from '../../../platform/firestore/store.ts';
import { isBuiltInRole, type Permission, rolePermissions } from '../permission/rules.ts';
import { findRole } from './repository.ts';

/** What a role permits in an organisation, built in or its own; undefined when there is no such role. */
export async function findPermissions(
  store: Store,
  organisationId: string,
  role: string,
): Promise<readonly Permission[] | undefined> {
  if (isBuiltInRole(role)) return rolePermissions[role];
  return (await findRole(store, organisationId, role))?.permissions;
}
