import type { DocumentRead } from '../../activity.ts';
import { DocumentReadLine } from './document-read-line.tsx';

type DocumentActivityListProps = { documents: readonly DocumentRead[]; nameOf: (id: string) => string };

/** What was read of each document, by all visitors together. */
export function DocumentActivityList({ documents, nameOf }: DocumentActivityListProps) {
  if (documents.length === 0)
    return <p className="text-sm text-soft">Somebody came in, and has opened no document yet.</p>;
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-card">
      {documents.map(read => (
        <li key={read.documentId} className="px-4 py-3.5">
          <DocumentReadLine
            read={read}
            name={nameOf(read.documentId)}
            aside={
              <span className="text-xs text-faint">
                {read.readers === 1 ? '1 visitor' : `${read.readers} visitors`}
              </span>
            }
          />
        </li>
      ))}
    </ul>
  );
}
