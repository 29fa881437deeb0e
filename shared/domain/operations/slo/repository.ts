import type { Context } from '../../../platform/context/context.ts';
import { sums } from '../../../platform/firestore/query.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import {
  countedFields,
  type RequestCounts,
  requestCounts,
} from '../../../platform/metering/request-counts.ts';

/** Which requests: of one service or of all, in a time whose bounds are whole five minutes, RFC 3339. */
export type RequestQuery = { service?: string | undefined; from: string; to?: string };

/**
 * How many requests there were, as far as instances have written what they counted. Costs one read for each thousand services
 * and five minutes.
 */
export async function requestsIn(
  store: Store,
  context: Context,
  { service, from, to }: RequestQuery,
): Promise<RequestCounts> {
  const conditions = service ? [{ field: 'service', operator: '==', value: service } as const] : [];
  const sort = { field: 'at', direction: 'asc' } as const;
  const spec = { collection: requestCounts, conditions, sort, from, ...(to !== undefined && { to }) };
  const found = await sums(store, context, spec, countedFields);
  const { total = 0, failed = 0, slow = 0, milliseconds = 0 } = Object.fromEntries(found);
  return { total, failed, slow, milliseconds };
}
