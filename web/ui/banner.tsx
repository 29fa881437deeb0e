import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** A line across the page about its state. */
export function Banner({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <div
      role="status"
      className="flex items-center gap-2 bg-warning-soft px-4 py-2 text-sm text-warning-ink lg:px-6"
    >
      <Icon className="size-4 shrink-0" aria-hidden="true" />
      <span>{children}</span>
    </div>
  );
}
