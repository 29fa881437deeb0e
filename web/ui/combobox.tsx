import { Check } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { classNames } from './class-names.ts';

export type Option = { value: string; label: string; icon?: ReactNode; hint?: string | undefined };

type ComboboxProps = {
  label: string;
  options: readonly Option[];
  selected: readonly string[];
  onSelect: (value: string) => void;
  /** What was typed; without `onType` the options are narrowed here. */
  onType?: (words: string) => void;
  loading?: boolean;
};

/** A list to choose from by typing, arrows and Enter; for one or several, as `selected` says. Goes into a popover. */
export function Combobox({ label, options, selected, onSelect, onType, loading = false }: ComboboxProps) {
  const listId = useId();
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const shown = onType ? options : options.filter(option => fits(option, words));
  const current = Math.min(active, shown.length - 1);
  const optionId = (index: number) => `${listId}-${index}`;

  const move = (to: number) => {
    const next = (to + shown.length) % shown.length;
    setActive(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') move(current + 1);
    else if (event.key === 'ArrowUp') move(current - 1);
    else if (event.key === 'Enter' && shown[current]) onSelect(shown[current].value);
    else return;
    event.preventDefault();
  };

  return (
    <div>
      <input
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={shown.length > 0 ? optionId(current) : undefined}
        placeholder={label}
        value={words}
        onChange={event => {
          setWords(event.target.value);
          setActive(0);
          onType?.(event.target.value);
        }}
        onKeyDown={onKeyDown}
        className="h-10 w-full border-b border-line bg-transparent px-3 text-base outline-none placeholder:text-faint max-sm:text-[16px]"
      />
      <div
        role="listbox"
        id={listId}
        aria-label={label}
        tabIndex={-1}
        className="max-h-72 overflow-y-auto overscroll-contain p-1"
      >
        {shown.map((option, index) => (
          <button
            type="button"
            key={option.value}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={selected.includes(option.value)}
            onClick={() => onSelect(option.value)}
            onPointerMove={() => setActive(index)}
            className={classNames(
              'flex min-h-9 w-full items-center text-left gap-2.5 rounded-md px-2.5 py-1 sm:min-h-8',
              index === current && 'bg-hover',
            )}
          >
            {option.icon}
            <span className="min-w-0 flex-1 truncate">{option.label}</span>
            {option.hint && (
              <span className="max-w-28 shrink-0 truncate text-xs text-faint">{option.hint}</span>
            )}
            <Check
              aria-hidden="true"
              className={classNames(
                'size-4 shrink-0 text-accent-ink',
                !selected.includes(option.value) && 'invisible',
              )}
            />
          </button>
        ))}
      </div>
      {shown.length === 0 && (
        <p role="status" className="px-3 pb-4 text-center text-sm text-faint">
          {loading ? 'Searching …' : 'Nothing fits.'}
        </p>
      )}
    </div>
  );
}

/** Whether an option has all the words. */
export function fits(option: Option, words: string): boolean {
  const text = `${option.label} ${option.hint ?? ''}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
}
