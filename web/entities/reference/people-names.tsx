import { Avatar } from '../../ui/avatar.tsx';
import { ReferenceName } from './reference-name.tsx';
import { useReference } from './use-reference.ts';

/** The people behind some ids, one a line. */
export function PeopleNames({ ids }: { ids: readonly string[] }) {
  return (
    <span className="flex flex-col gap-1 py-1">
      {ids.map(id => (
        <PersonName key={id} id={id} />
      ))}
    </span>
  );
}

function PersonName({ id }: { id: string }) {
  const { reference } = useReference('users', id);
  return (
    <span className="flex items-center gap-2">
      <Avatar name={reference?.name ?? '?'} />
      <span className="truncate">
        <ReferenceName kind="users" id={id} />
      </span>
    </span>
  );
}
