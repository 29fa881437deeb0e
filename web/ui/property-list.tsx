import type { ReactNode } from 'react';

/** Names and values, one a line. */
export function PropertyList({ children }: { children: ReactNode }) {
  return <dl className="flex flex-col gap-0.5 p-2">{children}</dl>;
}

/** One name with its value. */
export function Property({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex min-h-9 items-center gap-2 px-2 sm:min-h-8">
      <dt className="w-28 shrink-0 text-sm text-faint">{name}</dt>
      <dd className="min-w-0 flex-1 text-sm">{children}</dd>
    </div>
  );
}
