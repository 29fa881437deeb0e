import { Lock, LockOpen } from 'lucide-react';
import type { AuditEntry } from '../../../../app/api-types.ts';
import { EventEntry } from '../../../../entities/history/event-entry.tsx';

/** Entries of an audit log in words, each with its place in the chain. */
export function AuditList({ entries }: { entries: readonly AuditEntry[] }) {
  return (
    <ol aria-label="Entries" className="divide-y divide-line px-4 py-1">
      {entries.map(entry => (
        <EventEntry key={entry.sequence} event={entry.event} named aside={<Place entry={entry} />} />
      ))}
    </ol>
  );
}

function Place({ entry: { sequence, hash, sealed } }: { entry: AuditEntry }) {
  const Icon = sealed ? Lock : LockOpen;
  return (
    <span
      title={`Its hash: ${hash}`}
      className="flex h-6 shrink-0 items-center gap-1 text-xs text-faint tabular-nums"
    >
      <Icon className="size-3" role="img" aria-label={sealed ? 'Sealed' : 'Not sealed yet'} />
      {sequence}
    </span>
  );
}
