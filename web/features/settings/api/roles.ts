import { api, bodyOf, someOf } from '../../../app/api-client.ts';
import type { NewRole, Role } from '../../../app/api-types.ts';

/** Creates a role, or changes one from the version that was seen. */
export function saveRole(role: Pick<Role, 'id' | 'version'> | null, body: NewRole) {
  if (!role) return bodyOf(api.POST('/api/roles', { body }));
  return bodyOf(
    api.PATCH('/api/roles/{id}', {
      params: { path: { id: role.id } },
      body: someOf(body),
      headers: { 'If-Match': `"${role.version}"` },
    }),
  );
}

/** Deletes a role that nobody has. */
export async function deleteRole(id: string): Promise<void> {
  await api.DELETE('/api/roles/{id}', { params: { path: { id } } });
}
