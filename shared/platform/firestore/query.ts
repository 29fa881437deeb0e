import type { DocumentData, Query } from '@google-cloud/firestore';
import type { Context } from '../context/context.ts';
import { withDeadline } from './deadline.ts';
import { requireGroupIndex, requireIndexes } from './indexes.ts';
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

/** A document, and whose it is. */
export type FoundAnywhere = { organisationId: string; id: string; document: DocumentData };

/** Which documents: those whose field is less than a value, or up to it. */
export type Bound = { collection: string; field: string; is: '<' | '<='; value: unknown };

/** Up to `limit` documents of all organisations, the least first; for the platform's own work. */
export async function findAnywhere(
  store: Store,
  { collection, field, is, value }: Bound,
  limit: number,
): Promise<FoundAnywhere[]> {
  if (store.checkIndexes) requireGroupIndex(collection, field);
  const group = (await store.firestore()).collectionGroup(collection);
  const { docs } = await withDeadline(
    group.where(field, is, value).orderBy(field).limit(limit).get(),
    'reading',
  );
  return docs.map(one => ({
    organisationId: one.ref.parent.parent?.id ?? '',
    id: one.id,
    document: one.data(),
  }));
}

/** How many documents a query finds. Costs one read for each thousand. */
export async function count(store: Store, context: Context, spec: QuerySpec): Promise<number> {
  const query = await toQuery(store, context, { ...spec, after: undefined });
  const total = (await withDeadline(query.count().get(), 'reading')).data().count;
  context.usage.reads += Math.max(1, Math.ceil(total / 1000));
  return total;
}

/** Firestore does five aggregations at once: these, and a count that tells what they cost. */
const summedTogether = 4;

/** Fields, by their paths, in the groups that are summed together; each group needs an index of its own. */
export function sumGroups<Path extends string>(paths: readonly Path[]): Path[][] {
  return Array.from({ length: Math.ceil(paths.length / summedTogether) }, (_, group) =>
    paths.slice(group * summedTogether, (group + 1) * summedTogether),
  );
}

/**
 * Sums of fields, by their paths, of the documents a query finds. Costs one read for each thousand and each group of four; a
 * document counts only where it has all of these fields.
 */
export async function sums<Path extends string>(
  store: Store,
  context: Context,
  spec: QuerySpec,
  paths: readonly Path[],
): Promise<Map<Path, number>> {
  const { AggregateField } = await import('./firestore-client.ts');
  if (store.checkIndexes) requireIndexes(spec);
  // Not sorted: Firestore's emulator never answers when a sum is.
  const query = filtered(await collectionOf(store, context, spec), spec);
  const found = await Promise.all(
    sumGroups(paths).map(async group => {
      // An alias may have no dots.
      const aliases = Object.fromEntries(
        group.map((path, index) => [`sum${index}`, AggregateField.sum(path)]),
      );
      const aggregate = query.aggregate({ count: AggregateField.count(), ...aliases });
      const answer: Record<string, number | null> = (await withDeadline(aggregate.get(), 'reading')).data();
      context.usage.reads += Math.max(1, Math.ceil((answer.count ?? 0) / 1000));
      return group.map((path, index) => [path, answer[`sum${index}`] ?? 0] as const);
    }),
  );
  return new Map(found.flat());
}

async function toQuery(store: Store, context: Context, spec: QuerySpec): Promise<Query> {
  if (store.checkIndexes) requireIndexes(spec);
  const { FieldPath } = await import('./firestore-client.ts');
  const { sort, after } = spec;
  const query = sortedQuery(await collectionOf(store, context, spec), spec);
  const sorted = query.orderBy(FieldPath.documentId(), sort.direction);
  return after ? sorted.startAfter(...after) : sorted;
}

/** What a query asks of a collection, in its order. */
export function sortedQuery(collection: Query, spec: QuerySpec): Query {
  const { sort, also } = spec;
  const first = filtered(collection, spec).orderBy(sort.field, sort.direction);
  return also ? first.orderBy(also.field, sort.direction) : first;
}

async function collectionOf(store: Store, context: Context, { collection }: QuerySpec): Promise<Query> {
  return organisationRoot(await store.firestore(), context.organisationId).collection(collection);
}

function filtered(collection: Query, { conditions, sort, from, to, also }: QuerySpec): Query {
  let query = conditions.reduce(
    (sofar, { field, operator, value }) => sofar.where(field, operator, value),
    collection,
  );
  if (from !== undefined) query = query.where(sort.field, '>=', from);
  if (to !== undefined) query = query.where(sort.field, '<', to);
  if (also) query = query.where(also.field, also.is, also.value);
  return query;
}
