import { useQuery } from '@tanstack/react-query';
import { ReferenceName } from '../../../entities/reference/reference-name.tsx';
import { RoleName } from '../../../entities/role/role-name.tsx';
import { alertChannelsQuery } from '../api/alert-channels.ts';
import { partsOf, type Target } from '../policy-form.ts';

/** Whom a step tells: a person, a channel, or everybody of a role. */
export function TargetName({ target }: { target: Target }) {
  const { kind, id } = partsOf(target);
  const channels = useQuery({ ...alertChannelsQuery, enabled: kind === 'channels' });
  if (kind === 'users') return <ReferenceName kind="users" id={id} />;
  if (kind === 'channels')
    return channels.data?.items.find(channel => channel.id === id)?.name ?? 'A channel that is gone';
  return (
    <>
      Every <RoleName role={id} />
    </>
  );
}
