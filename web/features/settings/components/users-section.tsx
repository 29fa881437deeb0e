import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { problemMessage } from '../../../app/api-problem.ts';
import type { User, UserChange } from '../../../app/api-types.ts';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { RoleName } from '../../../entities/role/role-name.tsx';
import { Avatar } from '../../../ui/avatar.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { notify } from '../../../ui/toast.tsx';
import { changeUser, usersQuery } from '../api/users.ts';
import { RoleSelect } from './role-select.tsx';

/** The organisation's people: what they may do, and whether they still may. */
export function UsersSection() {
  const users = useInfiniteQuery(usersQuery);
  return (
    <Card title="People">
      <QueryState query={users} pending={<SkeletonRows rows={5} className="h-14" />} />
      <ul className="divide-y divide-line">
        {users.data?.pages
          .flatMap(page => page.items)
          .map(user => (
            <UserLine key={user.id} user={user} />
          ))}
      </ul>
      <ShowMore query={users} />
    </Card>
  );
}

function UserLine({ user }: { user: User }) {
  const { me, can } = useSession();
  const client = useQueryClient();
  const changing = useMutation({
    mutationFn: (change: UserChange) => changeUser(user, change),
    onSettled: () => client.invalidateQueries({ queryKey: ['users'] }),
    onError: error => notify('danger', problemMessage(error)),
  });
  const editable = can('users:update') && user.id !== me.id;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5">
      <Avatar name={user.name} size="large" />
      <div className="min-w-0 flex-1 max-sm:basis-[70%]">
        <p className="flex items-center gap-2 text-sm font-medium">
          <span className="truncate">{user.name}</span>
          {user.id === me.id && <Badge tone="accent">You</Badge>}
          {!user.active && <Badge>Switched off</Badge>}
        </p>
        <p className="truncate text-xs text-faint">{user.email}</p>
      </div>
      {editable ? (
        <>
          <RoleSelect
            aria-label={`Role of ${user.name}`}
            value={user.role}
            disabled={changing.isPending}
            onChange={event => changing.mutate({ role: event.target.value })}
            className="max-sm:ml-11 max-sm:flex-1 sm:w-40"
          />
          <Button
            size="small"
            className="w-22"
            busy={changing.isPending}
            onClick={() => changing.mutate({ active: !user.active })}
          >
            {user.active ? 'Switch off' : 'Switch on'}
          </Button>
        </>
      ) : (
        <span className="text-sm text-soft">
          <RoleName role={user.role} />
        </span>
      )}
    </li>
  );
}
