import { useQuery } from '@tanstack/react-query';
import { isBuiltInRole } from '../../../shared/domain/identity/permission/rules.ts';
import { useSession } from '../../app/session/session.tsx';
import { builtInRoles } from './labels.ts';
import { rolesQuery } from './roles.ts';

/** A role in words. */
export function RoleName({ role }: { role: string }) {
  const { can } = useSession();
  const custom = !isBuiltInRole(role);
  const roles = useQuery({ ...rolesQuery, enabled: custom && can('roles:read') });
  if (isBuiltInRole(role)) return builtInRoles[role].label;
  return roles.data?.items.find(({ id }) => id === role)?.name ?? 'Own role';
}
