import { ChevronsUpDown } from 'lucide-react';
import { useState } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { controlClass } from '../../ui/input.tsx';
import { Popover } from '../../ui/popover.tsx';
import type { ReferenceKind } from './reference.ts';
import { ReferenceName } from './reference-name.tsx';
import { ReferenceOptions } from './reference-options.tsx';

type ReferenceSelectProps = {
  kind: ReferenceKind;
  label: string;
  value: string | null;
  onChange: (id: string | null) => void;
  id?: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: true | undefined;
  required?: boolean;
};

/** A form's control that chooses one thing by searching. */
export function ReferenceSelect(props: ReferenceSelectProps) {
  const { kind, label, value, onChange, required = false, ...control } = props;
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label={label}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          {...control}
          className={classNames(controlClass, 'flex h-10 items-center gap-2 text-left sm:h-8')}
        >
          <span className="min-w-0 flex-1 truncate">
            {value ? <ReferenceName kind={kind} id={value} /> : <span className="text-faint">Choose …</span>}
          </span>
          <ChevronsUpDown className="size-4 text-faint" aria-hidden="true" />
        </button>
      }
    >
      <ReferenceOptions
        kind={kind}
        label={label}
        selected={value ? [value] : []}
        {...(required ? {} : { none: 'None' })}
        onSelect={id => {
          onChange(id || null);
          setOpen(false);
        }}
      />
    </Popover>
  );
}
