import { type ReactNode, useId } from 'react';

type CardProps = { title: string; aside?: ReactNode; children: ReactNode };

/** A titled section of a page. */
export function Card({ title, aside, children }: CardProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-lg border border-line bg-surface shadow-card">
      <header className="flex min-h-11 items-center gap-3 border-b border-line py-1.5 pr-2 pl-4">
        <h2 id={id} className="flex-1 text-sm font-semibold">
          {title}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
