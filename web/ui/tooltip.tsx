import { Tooltip as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useLayer } from './layer.tsx';

/** Shows a few words beside its trigger on hover and focus. */
export function Tooltip({ text, children }: { text: ReactNode; children: ReactNode }) {
  const layer = useLayer();
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal container={layer}>
        <Radix.Content
          sideOffset={6}
          collisionPadding={8}
          className="enter z-50 max-w-72 rounded-md bg-ink px-2 py-1 text-xs font-medium text-surface"
        >
          {text}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
