import { type ReactNode, useState } from 'react';
import { Popover } from '../../../../ui/popover.tsx';
import { Property } from '../../../../ui/property-list.tsx';

type EditablePropertyProps = {
  name: string;
  value: ReactNode;
  editable: boolean;
  /** What changes it; `close` is called when that is done. */
  editor: (close: () => void) => ReactNode;
};

/** A property that opens its editor when pressed. */
export function EditableProperty({ name, value, editable, editor }: EditablePropertyProps) {
  const [open, setOpen] = useState(false);
  const shown = value ?? <span className="text-faint">None</span>;
  if (!editable) return <Property name={name}>{shown}</Property>;
  return (
    <Property name={name}>
      <Popover
        label={name}
        open={open}
        onOpenChange={setOpen}
        trigger={
          <button
            type="button"
            className="relative -mx-1.5 flex min-h-7 max-w-full items-center rounded-md px-1.5 text-left hover:bg-hover"
          >
            <span className="sr-only">Change {name.toLowerCase()}: </span>
            <span className="min-w-0 truncate">{shown}</span>
          </button>
        }
      >
        {editor(() => setOpen(false))}
      </Popover>
    </Property>
  );
}
