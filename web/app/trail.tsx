import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

type TrailProps = {
  to:
    | '/alerts'
    | '/assets'
    | '/data-rooms'
    | '/imports'
    | '/operations'
    | '/operations/incidents'
    | '/parts'
    | '/work-orders';
  list: string;
  children: ReactNode;
};

/** The heading of a page about one of many, with the way back to them all. */
export function Trail({ to, list, children }: TrailProps) {
  return (
    <span className="flex items-center gap-1.5 text-base font-medium">
      <Link to={to} className="text-faint hover:text-ink">
        {list}
      </Link>
      <ChevronRight className="size-4 shrink-0 text-faint" aria-hidden="true" />
      {children}
    </span>
  );
}
