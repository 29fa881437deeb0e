import type { ReactNode } from 'react';

type CalmPageProps = {
  /** Whose room it is, once that is known. */
  organisation: string | null;
  wide?: boolean;
  children: ReactNode;
};

/** What stands alone in the middle of the window: a gate, or why there is none. */
export function CalmPage({ organisation, wide = false, children }: CalmPageProps) {
  return (
    <div className="flex min-h-dvh flex-col items-center px-4 py-8 sm:py-[12vh]">
      <main className={`w-full ${wide ? 'max-w-2xl' : 'max-w-sm'}`}>
        {organisation && (
          <p className="mb-5 flex items-center gap-2.5 text-sm">
            <Initial of={organisation} />
            <span className="min-w-0">
              <span className="block truncate font-semibold">{organisation}</span>
              <span className="block text-xs text-faint">shares documents with you</span>
            </span>
          </p>
        )}
        <div className="enter rounded-xl border border-line bg-surface p-5 shadow-card sm:p-6">
          {children}
        </div>
      </main>
      <PoweredBy />
    </div>
  );
}

/** The sign of whoever shares the room: no picture is fetched from anywhere. */
export function Initial({ of }: { of: string }) {
  return (
    <span
      aria-hidden="true"
      className="grid size-9 shrink-0 place-items-center rounded-lg bg-accent text-base font-semibold text-on-accent"
    >
      {of.trim().charAt(0).toUpperCase()}
    </span>
  );
}

function PoweredBy() {
  return <footer className="mt-auto pt-8 text-xs text-faint">Shared securely with ChatterFix</footer>;
}
