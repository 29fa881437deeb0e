import { Avatar } from '../../ui/avatar.tsx';
import { useReference } from './use-reference.ts';

const most = 3;

/** The people behind some ids, as discs that overlap. */
export function PersonAvatars({ ids }: { ids: readonly string[] }) {
  return (
    <span className="flex -space-x-1">
      {ids.slice(0, most).map(id => (
        <PersonAvatar key={id} id={id} />
      ))}
      {ids.length > most && <span className="pl-2.5 text-xs text-faint">+{ids.length - most}</span>}
    </span>
  );
}

function PersonAvatar({ id }: { id: string }) {
  const { reference, loading } = useReference('users', id);
  const name = reference?.name ?? 'Someone';
  if (loading) return <span className="skeleton size-6 rounded-full" />;
  return (
    <span title={name} className="rounded-full ring-2 ring-surface">
      <Avatar name={name} />
      <span className="sr-only">{name}</span>
    </span>
  );
}
