import type { DocumentData, Query } from '@google-cloud/firestore';
import type { Context } from '../context/context.ts';
import { withDeadline } from './deadline.ts';
import { requireIndexes } from './indexes.ts';
import type { QuerySpec } from './query-spec.ts';
import { organisationRoot, type Store } from './store.ts';

/** Up to `limit` documents of an organisation. Each costs one read; none found costs one too. */
export async function find(
  store: Store,
  context: Context,
  spec: QuerySpec,
  limit: number,
): Promise<DocumentData[]> {
  const query = await toQuery(store, context, spec);
  const { docs } = await withDeadline(query.limit(limit).get(), 'reading');
  context.usage.reads += Math.max(1, docs.length);
  return docs.map(document => document.data());
}

/** How many documents a query finds. Costs one read for each thousand. */
export async function count(store: Store, context: Context, spec: QuerySpec): Promise<number> {
  const query = await toQuery(store, context, { ...spec, after: undefined });
  const total = (await withDeadline(query.count().get(), 'reading')).data().count;
  context.usage.reads += Math.max(1, Math.ceil(total / 1000));
  return total;
}

async function toQuery(store: Store, context: Context, spec: QuerySpec): Promise<Query> {
  if (store.checkIndexes) requireIndexes(spec);
  const { FieldPath } = await import('./firestore-client.ts');
  const collection = organisationRoot(await store.firestore(), context.organisationId).collection(
    spec.collection,
  );
  return build(collection, spec, FieldPath.documentId());
}

function build(collection: Query, { conditions, sort, from, to, after }: QuerySpec, id: FirestoreId): Query {
  let query = conditions.reduce(
    (sofar, { field, operator, value }) => sofar.where(field, operator, value),
    collection,
  );
  if (from !== undefined) query = query.where(sort.field, '>=', from);
  if (to !== undefined) query = query.where(sort.field, '<', to);
  query = query.orderBy(sort.field, sort.direction).orderBy(id, sort.direction);
  return after ? query.startAfter(...after) : query;
}

type FirestoreId = ReturnType<typeof import('@google-cloud/firestore').FieldPath.documentId>;
