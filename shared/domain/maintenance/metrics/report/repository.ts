import type { Context } from '../../../../platform/context/context.ts';
import { Unprocessable } from '../../../../platform/errors/errors.ts';
import { fromDocument } from '../../../../platform/firestore/document.ts';
import { find } from '../../../../platform/firestore/query.ts';
import type { Condition, QuerySpec } from '../../../../platform/firestore/query-spec.ts';
import type { Store } from '../../../../platform/firestore/store.ts';
import { type Asset, assets } from '../../asset/schemas.ts';
import { type Downtime, downtimes } from '../../downtime/schemas.ts';
import { type WorkOrder, workOrders } from '../../work-order/schemas.ts';
import type { Interval } from '../intervals.ts';

type In = { store: Store; context: Context };

/** One query of a report reads at most so many documents. */
export const mostDocuments = 5000;

/** Orders for failures, of one asset or of all: opened in the period, or before it and completed since. */
export function failureQueries(assetId: string | undefined, { from, to }: Interval): QuerySpec[] {
  const failure: Condition = { field: 'type', operator: 'in', value: ['corrective', 'emergency'] };
  const spec: QuerySpec = {
    collection: workOrders.collection,
    conditions: [failure, ...ofAsset(assetId)],
    sort: { field: 'openedAt', direction: 'asc' },
  };
  return [
    { ...spec, from, to },
    { ...spec, to: from, also: { field: 'completedAt', is: '>', value: from } },
  ];
}

/** Downtimes, of one asset or of all: begun in the period, or before it and not over then. */
export function downtimeQueries(assetId: string | undefined, { from, to }: Interval): QuerySpec[] {
  const spec: QuerySpec = {
    collection: downtimes.collection,
    conditions: ofAsset(assetId),
    sort: { field: 'startedAt', direction: 'asc' },
  };
  const lasts: Condition = { field: 'endedAt', operator: '==', value: null };
  return [
    { ...spec, from, to },
    { ...spec, to: from, also: { field: 'endedAt', is: '>', value: from } },
    { ...spec, to: from, conditions: [...spec.conditions, lasts] },
  ];
}

/** The assets of a site, or all. @throws Unprocessable when they are too many. */
export async function assetsOf(at: In, siteId: string | undefined): Promise<Asset[]> {
  const conditions: Condition[] = siteId ? [{ field: 'siteId', operator: '==', value: siteId }] : [];
  const sort = { field: 'createdAt', direction: 'desc' } as const;
  const found = await findAll(at, [{ collection: assets.collection, conditions, sort }], 'assets');
  return found.map(document => fromDocument(assets, document));
}

/** @throws Unprocessable when they are too many. */
export async function failuresIn(
  at: In,
  assetId: string | undefined,
  period: Interval,
): Promise<WorkOrder[]> {
  const found = await findAll(at, failureQueries(assetId, period), 'failures');
  return found.map(document => fromDocument(workOrders, document));
}

/** @throws Unprocessable when they are too many. */
export async function downtimesIn(
  at: In,
  assetId: string | undefined,
  period: Interval,
): Promise<Downtime[]> {
  const found = await findAll(at, downtimeQueries(assetId, period), 'downtimes');
  return found.map(document => fromDocument(downtimes, document));
}

function ofAsset(assetId: string | undefined): Condition[] {
  return assetId ? [{ field: 'assetId', operator: '==', value: assetId }] : [];
}

async function findAll({ store, context }: In, specs: QuerySpec[], what: string): ReturnType<typeof find> {
  const found = await Promise.all(specs.map(spec => find(store, context, spec, mostDocuments + 1)));
  if (found.every(({ length }) => length <= mostDocuments)) return found.flat();
  throw new Unprocessable(
    'too-many',
    `There are more than ${mostDocuments} ${what}. Ask for a shorter period, or for one asset.`,
    { most: mostDocuments },
  );
}
