import declared from '../../../firestore.indexes.json' with { type: 'json' };
import type { Resource, Span } from '../resource/resource.ts';
import { expiryField, hasWords, searchField } from './document.ts';
import type { QuerySpec } from './query-spec.ts';
import { sortOrders } from './sort-orders.ts';

type IndexField =
  | { fieldPath: string; order: 'ASCENDING' | 'DESCENDING' }
  | { fieldPath: string; arrayConfig: 'CONTAINS' };

/** A composite index as `firestore.indexes.json` has it. */
export type Index = { collectionGroup: string; queryScope: 'COLLECTION'; fields: IndexField[] };

type Filter = { field: string; array: boolean };

/**
 * The composite indexes a query needs: one for each filter with the sorted field. Firestore joins them for a query with
 * several filters, so that no combination needs an index of its own.
 * @see https://firebase.google.com/docs/firestore/query-data/index-overview#taking_advantage_of_index_merging
 */
export function indexesFor(collection: string, filters: readonly Filter[], sort: QuerySpec['sort']): Index[] {
  return filters.map(({ field, array }) => ({
    collectionGroup: collection,
    queryScope: 'COLLECTION',
    fields: [
      array ? { fieldPath: field, arrayConfig: 'CONTAINS' } : { fieldPath: field, order: 'ASCENDING' },
      { fieldPath: sort.field, order: sort.direction === 'asc' ? 'ASCENDING' : 'DESCENDING' },
    ],
  }));
}

/** The composite indexes that a query of an organisation needs. */
export function neededIndexes(spec: QuerySpec): Index[] {
  const { collection, conditions, sort, also } = spec;
  if (also) return [boundedIndex(spec, also.field)];
  const filters = conditions
    .filter(({ field }) => field !== sort.field)
    .map(({ field, operator }) => ({ field, array: operator.startsWith('array') }));
  return indexesFor(collection, filters, sort);
}

/** One index for a whole query: where more than one field has bounds, indexes are not joined. */
function boundedIndex({ collection, conditions, sort }: QuerySpec, also: string): Index {
  const order = sort.direction === 'asc' ? 'ASCENDING' : 'DESCENDING';
  const filters = conditions.map(({ field }) => ({ fieldPath: field, order: 'ASCENDING' as const }));
  const sorted = [sort.field, also].map(fieldPath => ({ fieldPath, order }) as const);
  return { collectionGroup: collection, queryScope: 'COLLECTION', fields: [...filters, ...sorted] };
}

/** Every index that the lists of a resource need. */
export function resourceIndexes(resource: Resource): Index[] {
  const { collection, spans = {} } = resource;
  const filters = (resource.filters ?? []).map(field => ({ field, array: isList(resource, field) }));
  if (hasWords(resource)) filters.push({ field: searchField, array: true });
  const sorted = sortOrders(resource).flatMap(order => {
    const others = filters.filter(({ field }) => field !== order.field);
    return indexesFor(collection, others, order);
  });
  return [...sorted, ...Object.values(spans).flatMap(span => spanIndexes(collection, span))];
}

function spanIndexes(collection: string, { since, until, by }: Span): Index[] {
  const also = { field: since, is: '<', value: '' } as const;
  return [undefined, ...by].flatMap(field => {
    const conditions = field ? [{ field, operator: '==', value: '' } as const] : [];
    return neededIndexes({ collection, conditions, sort: { field: until, direction: 'desc' }, also });
  });
}

/** Indexes of one field that are not as Firestore makes them by itself, as `firestore.indexes.json` has them. */
export type FieldOverride = { collectionGroup: string; fieldPath: string; indexes: object[]; ttl?: boolean };

export function override(collectionGroup: string, fieldPath: string, indexes: object[]): FieldOverride {
  return { collectionGroup, fieldPath, indexes };
}

/** What is not kept for good is deleted by Firestore when its time is over. */
export function resourceOverrides({ collection, keptDays }: Resource): FieldOverride[] {
  return keptDays ? [{ ...override(collection, expiryField, []), ttl: true }] : [];
}

/** @throws Error naming the index when one is not declared, as production would fail. */
export function requireIndexes(spec: QuerySpec): void {
  for (const index of neededIndexes(spec)) requireIndex(index);
}

function requireIndex(index: Index): void {
  if (known.has(JSON.stringify(index))) return;
  throw new Error(`firestore.indexes.json has no index ${JSON.stringify(index)}. Run npm run generate.`);
}

/** @throws Error when a field has no index over all organisations, as production would fail. */
export function requireGroupIndex(collection: string, field: string): void {
  const found = declared.fieldOverrides.some(
    ({ collectionGroup, fieldPath, indexes }) =>
      collectionGroup === collection &&
      fieldPath === field &&
      indexes.some(({ queryScope }) => queryScope === 'COLLECTION_GROUP'),
  );
  if (!found)
    throw new Error(`firestore.indexes.json has no index of ${collection}.${field} in all organisations.`);
}

const known = new Set(declared.indexes.map(index => JSON.stringify(index)));

/** Whether a field holds a list, so that a filter asks for one of its members. */
export function isList(resource: Resource, field: string): boolean {
  const schema = resource.item.shape[field];
  return JSON.stringify(schema && unwrapped(schema)) === '"array"';
}

function unwrapped(schema: unknown): unknown {
  let inner = schema as { def: { type: string; innerType?: unknown } };
  while (inner.def.innerType) inner = inner.def.innerType as typeof inner;
  return inner.def.type;
}
