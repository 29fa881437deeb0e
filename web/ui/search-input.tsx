import { Search } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { Input } from './input.tsx';
import { useDebounced } from './use-debounced.ts';

type SearchInputProps = { label: string; value: string; onChange: (words: string) => void };

/** A field that searches while one types; `/` leads to it. */
export function SearchInput({ label, value, onChange }: SearchInputProps) {
  const [words, setWords] = useState(value);
  const settled = useDebounced(words, 250).trim();
  const settle = useEffectEvent((typed: string) => {
    if (typed !== value) onChange(typed);
  });
  // Once the typing pauses; and the other way round, when the address is changed by something else.
  useEffect(() => settle(settled), [settled]);
  useEffect(() => setWords(value), [value]);
  return (
    <div className="relative w-full min-w-0 sm:w-64">
      <Search
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint"
        aria-hidden="true"
      />
      <Input
        type="search"
        aria-label={label}
        placeholder={label}
        value={words}
        onChange={event => setWords(event.target.value)}
        className="pl-8"
      />
    </div>
  );
}
