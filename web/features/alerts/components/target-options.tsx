import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../../app/session/session.tsx';
import { referencesQuery } from '../../../entities/reference/reference.ts';
import { builtInRoles } from '../../../entities/role/labels.ts';
import { rolesQuery } from '../../../entities/role/roles.ts';
import { Combobox, fits, type Option } from '../../../ui/combobox.tsx';
import { useDebounced } from '../../../ui/use-debounced.ts';
import { alertChannelsQuery } from '../api/alert-channels.ts';
import { TargetIcon } from './target-icon.tsx';

type OptionsProps = { label: string; selected: readonly string[]; onSelect: (target: string) => void };

/** Channels, roles and people to choose from; people are searched for on the server. */
export function TargetOptions(props: OptionsProps) {
  const [words, setWords] = useState('');
  const search = useDebounced(words.trim(), 180);
  const people = useQuery({ ...referencesQuery('users', search), placeholderData: keepPreviousData });
  const places = usePlaces().filter(option => fits(option, words.trim()));
  const found = people.data?.items.map(({ id, name, email }) => ({
    value: `users/${id}`,
    label: name,
    hint: email,
    icon: <TargetIcon kind="users" />,
  }));
  return (
    <Combobox
      {...props}
      options={[...places, ...(found ?? [])]}
      onType={setWords}
      loading={people.isFetching}
    />
  );
}

/** What is not a person: channels, and everybody of a role. */
function usePlaces(): Option[] {
  const { can } = useSession();
  const channels = useQuery({ ...alertChannelsQuery, enabled: can('alert-channels:read') });
  const own = useQuery({ ...rolesQuery, enabled: can('roles:read') });
  const roles = [
    ...Object.entries(builtInRoles).map(([id, { label }]) => ({ id, name: label })),
    ...(own.data?.items ?? []),
  ];
  return [
    ...(channels.data?.items ?? []).map(({ id, name }) => ({
      value: `channels/${id}`,
      label: name,
      hint: 'Channel',
      icon: <TargetIcon kind="channels" />,
    })),
    ...roles.map(({ id, name }) => ({
      value: `roles/${id}`,
      label: `Every ${name}`,
      hint: 'Role',
      icon: <TargetIcon kind="roles" />,
    })),
  ];
}
