import { Link } from '@tanstack/react-router';
import type { Part } from '../../../app/api-types.ts';
import { StockLevel } from './stock-level.tsx';

/** Parts as cards, for narrow windows. */
export function PartCards({ parts }: { parts: readonly Part[] }) {
  return (
    <ul className="divide-y divide-line border-b border-line bg-surface">
      {parts.map(part => (
        <li key={part.id}>
          <Link
            to="/parts/$id"
            params={{ id: part.id }}
            data-line
            className="flex items-center gap-3 px-4 py-3 -outline-offset-2"
          >
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{part.name}</span>
              <span className="block truncate text-xs text-faint">{part.code}</span>
            </span>
            <StockLevel part={part} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
