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
  /** Another field that has a bound. */
  also?: { field: string; is: '<' | '>'; value: unknown };
  after?: Position | undefined;
};

/** Value of the sorted field, that of the other one with a bound if there is one, and id, of the last item already seen. */
export type Position = readonly [unknown, string] | readonly [unknown, unknown, string];
