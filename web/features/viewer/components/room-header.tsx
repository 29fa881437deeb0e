import type { ReactNode } from 'react';
import { useVisit } from '../visit.tsx';
import { Initial } from './calm-page.tsx';

/** Whose room it is, and who is in it. */
export function RoomHeader({ children }: { children?: ReactNode }) {
  const { organisation, room, email } = useVisit();
  return (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto flex max-w-4xl items-center gap-3 px-4 py-4 sm:py-5 lg:px-6">
        <Initial of={organisation} />
        <div className="min-w-0 flex-1">
          <p className="truncate text-xs text-faint">{organisation}</p>
          <h1 className="truncate text-lg font-semibold tracking-tight sm:text-xl">{room.name}</h1>
        </div>
        {email && (
          <p className="max-w-48 truncate text-right text-xs text-faint max-sm:hidden" title={email}>
            <span className="block">You are reading as</span>
            <span className="text-soft">{email}</span>
          </p>
        )}
        {children}
      </div>
    </header>
  );
}
