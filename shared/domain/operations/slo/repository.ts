import type { Context } from '../../../platform/context/context.ts';
import { sums } from '../../../platform/firestore/query.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { bucketOf, requestCounts } from '../../../platform/metering/request-counts.ts';
import type { Requests } from './rules.ts';

/** The fields that are summed, as their indexes have them. */
export const summed = ['total', 'failed'] as const;

/**
 * Requests from an instant on, of one service or all of them; as far as instances have written what they counted. Costs
 * one read for each thousand services and five minutes.
 *
 * @param since taken down to five minutes.
 */
export async function requestsSince(
  store: Store,
  context: Context,
  service: string | undefined,
  since: Date,
): Promise<Requests> {
  const conditions = service ? [{ field: 'service', operator: '==', value: service } as const] : [];
  const sort = { field: 'at', direction: 'asc' } as const;
  const spec = { collection: requestCounts, conditions, sort, from: bucketOf(since) };
  const found = await sums(store, context, spec, summed);
  return { total: found.get('total') ?? 0, failed: found.get('failed') ?? 0 };
}
