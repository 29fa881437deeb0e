import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useLayer } from './layer.tsx';

type PopoverProps = {
  trigger: ReactNode;
  label: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  align?: 'start' | 'end';
  children: ReactNode;
};

/** A small panel beside its trigger. */
export function Popover({ trigger, label, open, onOpenChange, align = 'start', children }: PopoverProps) {
  const layer = useLayer();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={layer}>
        <Radix.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
          className="enter z-40 w-72 max-w-[calc(100vw-1rem)] rounded-lg bg-raised text-sm text-ink shadow-raised outline-none"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
