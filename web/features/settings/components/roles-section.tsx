import { useQuery } from '@tanstack/react-query';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Role } from '../../../app/api-types.ts';
import { DeleteDialog } from '../../../app/delete-dialog.tsx';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { builtInRoles } from '../../../entities/role/labels.ts';
import { rolesQuery } from '../../../entities/role/roles.ts';
import { keysOf } from '../../../entities/work-order/labels.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { Card } from '../../../ui/card.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { deleteRole } from '../api/roles.ts';
import { RoleDialog } from './role-dialog.tsx';

/** What people may do, in bundles: those every organisation has, and its own. */
export function RolesSection() {
  const { can } = useSession();
  const [editing, setEditing] = useState<Role | 'new' | null>(null);
  const roles = useQuery(rolesQuery);
  return (
    <div className="flex flex-col gap-4">
      <Card
        title="Own roles"
        aside={can('roles:create') && <AddButton label="New role" onClick={() => setEditing('new')} />}
      >
        <QueryState query={roles} pending={<SkeletonRows rows={2} className="h-14" />} />
        {roles.data?.items.length === 0 && (
          <p className="px-4 py-3 text-sm text-faint">None yet. The roles below suit most.</p>
        )}
        <ul className="divide-y divide-line">
          {roles.data?.items.map(role => (
            <RoleLine key={role.id} role={role} onEdit={() => setEditing(role)} />
          ))}
        </ul>
      </Card>
      {!roles.isPending && (
        <Card title="Roles every organisation has">
          <ul className="divide-y divide-line">
            {keysOf(builtInRoles).map(role => (
              <li key={role} className="flex flex-wrap gap-x-4 px-4 py-2.5 text-sm">
                <span className="w-32 font-medium">{builtInRoles[role].label}</span>
                <span className="text-soft">{builtInRoles[role].may}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {editing && <RoleDialog role={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </div>
  );
}

function RoleLine({ role, onEdit }: { role: Role; onEdit: () => void }) {
  const { can } = useSession();
  const [asking, setAsking] = useState(false);
  return (
    <li className="flex items-center gap-2 py-1.5 pr-2 pl-4">
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-medium">{role.name}</p>
        <p className="truncate text-xs text-faint">
          {role.description ?? `${role.permissions.length} permissions`}
        </p>
      </div>
      {can('roles:update') && <IconButton icon={Pencil} label={`Edit ${role.name}`} onClick={onEdit} />}
      {can('roles:delete') && (
        <IconButton icon={Trash2} label={`Delete ${role.name}`} onClick={() => setAsking(true)} />
      )}
      {asking && (
        <DeleteDialog
          title={`Delete the role ${role.name}?`}
          collection="roles"
          send={() => deleteRole(role.id)}
          onClose={() => setAsking(false)}
        >
          It is refused while somebody has it.
        </DeleteDialog>
      )}
    </li>
  );
}
