import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Behind } from '../orders-behind.ts';

/** Leads to the orders behind a figure; without such a list it is the figure alone. */
export function OrdersLink({ behind, children }: { behind: Behind | null; children: ReactNode }) {
  if (!behind) return children;
  return (
    <Link
      to="/work-orders"
      search={behind.search}
      title={behind.shows}
      className="underline decoration-line-strong decoration-1 underline-offset-4 hover:decoration-ink"
    >
      {children}
    </Link>
  );
}
