import { queryOptions } from '@tanstack/react-query';
import type { OperatorPermission, Permission } from '../../../shared/domain/identity/permission/rules.ts';
import { api, bodyOf } from '../api-client.ts';
import type { Me } from '../api-types.ts';

/** The signed-in person, their organisation and what they may do there. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/me', { signal })),
  staleTime: 60_000,
});

/** Whether the person may do it. */
export function can(me: Pick<Me, 'permissions'>, permission: Permission | OperatorPermission): boolean {
  return me.permissions.some(held => held === permission);
}
