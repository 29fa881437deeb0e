import type { Context } from '../../../platform/context/context.ts';
import { withDeadline } from '../../../platform/firestore/deadline.ts';
import { find } from '../../../platform/firestore/query.ts';
import { organisationRoot, type Store } from '../../../platform/firestore/store.ts';
import { pointId } from './point.ts';
import { MetricPoint } from './schemas.ts';

/** How long a point is kept; then Firestore's TTL policy on `expireAt` removes it. */
const keptForDays = 400;

const collection = 'metricPoints';

/** Keeps a point; once, however often it comes. */
export async function storePoint(
  store: Store,
  { organisationId, metric, at, value, labels }: MetricPoint & { organisationId: string },
): Promise<void> {
  const point = { metric, at, value, labels };
  const root = organisationRoot(await store.firestore(), organisationId);
  const expireAt = new Date(Date.parse(at) + keptForDays * 86_400_000);
  const kept = root
    .collection(collection)
    .doc(pointId(point))
    .set({ id: pointId(point), ...point, expireAt });
  await withDeadline(kept, 'changing');
}

/** Up to `limit` points of a metric in a time, the newest first. */
export async function findPoints(
  store: Store,
  context: Context,
  { metric, from, to }: { metric: string; from: string; to: string },
  limit: number,
): Promise<MetricPoint[]> {
  const conditions = [{ field: 'metric', operator: '==', value: metric }] as const;
  const spec = { collection, conditions, sort: { field: 'at', direction: 'desc' }, from, to } as const;
  return (await find(store, context, spec, limit)).map(document => MetricPoint.parse(document));
}
