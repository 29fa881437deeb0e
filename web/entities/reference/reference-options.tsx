import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Combobox, type Option } from '../../ui/combobox.tsx';
import { useDebounced } from '../../ui/use-debounced.ts';
import { type Reference, type ReferenceKind, referencesQuery } from './reference.ts';

type ReferenceOptionsProps = {
  kind: ReferenceKind;
  label: string;
  selected: readonly string[];
  onSelect: (id: string) => void;
  /** Offered before all others, with the value ''. */
  none?: string;
};

/** What an id can be chosen from; typing searches on the server. */
export function ReferenceOptions({ kind, label, selected, onSelect, none }: ReferenceOptionsProps) {
  const [words, setWords] = useState('');
  const search = useDebounced(words.trim(), 180);
  const found = useQuery({ ...referencesQuery(kind, search), placeholderData: keepPreviousData });
  const options = (found.data?.items ?? []).map(toOption);
  const withNone = none && !search ? [{ value: '', label: none }, ...options] : options;
  return (
    <Combobox
      label={label}
      options={withNone}
      selected={selected}
      onSelect={onSelect}
      onType={setWords}
      loading={found.isFetching}
    />
  );
}

function toOption({ id, name, code, email }: Reference): Option {
  return { value: id, label: name, hint: code ?? email };
}
