import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useLayer } from './layer.tsx';

type MenuProps = {
  trigger: ReactNode;
  align?: 'start' | 'end';
  side?: 'top' | 'bottom';
  children: ReactNode;
};

/** A menu of things to do. It is not modal: a modal one writes style elements, which the page's policy forbids. */
export function Menu({ trigger, align = 'end', side = 'bottom', children }: MenuProps) {
  const layer = useLayer();
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={layer}>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className="enter z-40 min-w-52 rounded-lg bg-raised p-1 text-sm text-ink shadow-raised outline-none"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const itemClass =
  'flex h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 text-soft outline-none select-none data-disabled:opacity-50 data-highlighted:bg-hover data-highlighted:text-ink sm:h-8 [&_svg]:size-4 [&_svg]:shrink-0';

/** One thing to do. */
export function MenuItem({ onSelect, children }: { onSelect: () => void; children: ReactNode }) {
  return (
    <Radix.Item className={itemClass} onSelect={onSelect}>
      {children}
    </Radix.Item>
  );
}

type MenuChoiceProps<Value extends string> = {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: ReactNode }[];
};

/** One of several, in a menu. */
export function MenuChoice<Value extends string>({
  label,
  value,
  onChange,
  options,
}: MenuChoiceProps<Value>) {
  const choose = (chosen: string) => {
    const option = options.find(candidate => candidate.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <Radix.RadioGroup value={value} onValueChange={choose} aria-label={label}>
      <Radix.Label className="px-2.5 pt-2 pb-1 text-xs font-medium text-faint">{label}</Radix.Label>
      {options.map(option => (
        <Radix.RadioItem key={option.value} value={option.value} className={itemClass}>
          <span className="flex flex-1 items-center gap-2.5">{option.label}</span>
          <Radix.ItemIndicator>
            <span aria-hidden="true">✓</span>
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

/** A line between groups. */
export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
}
