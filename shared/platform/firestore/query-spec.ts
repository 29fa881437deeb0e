import type { WhereFilterOp } from '@google-cloud/firestore';

/** What a field of a document must be. */
export type Condition = {
  field: string;
  operator: Extract<WhereFilterOp, '==' | 'in' | 'array-contains' | 'array-contains-any'>;
  value: unknown;
};

/** A query as data, so that its index can be checked. */
export type QuerySpec = {
  collection: string;
  conditions: readonly Condition[];
  sort: { field: string; direction: 'asc' | 'desc' };
  /** Bounds of the sorted field: from inclusive, to exclusive. */
  from?: unknown;
  to?: unknown;
  /** Another field that must be greater than a value. */
  also?: { field: string; after: unknown };
  /** Value of the sorted field, and id, of the last item already seen. */
  after?: readonly [unknown, string] | undefined;
};
