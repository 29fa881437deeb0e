import { Unprocessable } from '../../../platform/errors/errors.ts';
import { fromDocument } from '../../../platform/firestore/document.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { isBuiltInRole, type Permission, rolePermissions } from '../permission/rules.ts';
import { roles } from './schemas.ts';

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
  const document = await store.load(`orgs/${organisationId}/${roles.collection}/${role}`);
  if (document) return fromDocument(roles, document).permissions;
  throw new Unprocessable('invalid-body', `role: there is no role ${role}.`, {
    errors: [{ path: 'role', message: `there is no role ${role}` }],
  });
}
