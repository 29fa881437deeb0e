import type { Context } from '../../../platform/context/context.ts';
import { Unprocessable } from '../../../platform/errors/errors.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { requireWithin } from '../permission/require-within.ts';
import { findPermissions } from './find-permissions.ts';

/** @throws Unprocessable when there is no such role, Forbidden when it permits more than the actor may do. */
export async function requireGrantable(store: Store, context: Context, role: string): Promise<void> {
  const permissions = await findPermissions(store, context.organisationId, role);
  if (permissions) return requireWithin(context, permissions);
  throw new Unprocessable('invalid-body', `role: there is no role ${role}.`, {
    errors: [{ path: 'role', message: `there is no role ${role}` }],
  });
}
