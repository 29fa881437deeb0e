import { useQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { useSession } from '../../../app/session/session.tsx';
import { builtInRoles } from '../../../entities/role/labels.ts';
import { rolesQuery } from '../../../entities/role/roles.ts';
import { Options, Select } from '../../../ui/input.tsx';

/** Chooses a role: one that every organisation has, or one of its own. */
export function RoleSelect(props: ComponentProps<typeof Select>) {
  const { can } = useSession();
  const roles = useQuery({ ...rolesQuery, enabled: can('roles:read') });
  return (
    <Select {...props}>
      <Options labels={builtInRoles} />
      {roles.data?.items.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
