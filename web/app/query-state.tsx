import type { ReactNode } from 'react';
import { ProblemState } from './problem-state.tsx';

type QueryStateProps = {
  query: { isPending: boolean; isError: boolean; error: unknown; refetch: () => Promise<unknown> };
  /** What stands in for the content while it is read. */
  pending: ReactNode;
};

/** Where the content of a query would be while it is read or could not be; nothing once it is there. */
export function QueryState({ query, pending }: QueryStateProps) {
  if (query.isPending) return pending;
  return query.isError && <ProblemState error={query.error} onRetry={() => void query.refetch()} />;
}
