import { ChevronsUpDown } from 'lucide-react';
import { useState } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { controlClass } from '../../ui/input.tsx';
import { Popover } from '../../ui/popover.tsx';
import { PersonAvatars } from './person-avatars.tsx';
import { ReferenceOptions } from './reference-options.tsx';
import { toggled } from './toggled.ts';

type PeopleSelectProps = {
  label: string;
  value: readonly string[];
  onChange: (ids: string[]) => void;
  id?: string;
};

/** A form's control that chooses several people. */
export function PeopleSelect({ label, value, onChange, id }: PeopleSelectProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label={label}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          id={id}
          className={classNames(controlClass, 'flex h-10 items-center gap-2 text-left sm:h-8')}
        >
          <span className="flex min-w-0 flex-1 items-center">
            {value.length > 0 ? (
              <PersonAvatars ids={value} />
            ) : (
              <span className="text-faint">Nobody yet</span>
            )}
          </span>
          <ChevronsUpDown className="size-4 text-faint" aria-hidden="true" />
        </button>
      }
    >
      <ReferenceOptions
        kind="users"
        label={label}
        selected={value}
        onSelect={person => onChange(toggled(value, person))}
      />
    </Popover>
  );
}
