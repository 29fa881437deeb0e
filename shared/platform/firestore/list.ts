import type { DocumentData } from '@google-cloud/firestore';
import type { Context } from '../context/context.ts';
import type { Resource } from '../resource/resource.ts';
import { fromDocument, type StoredItem, searchField } from './document.ts';
import { isList } from './indexes.ts';
import { readPageToken, writePageToken } from './page-token.ts';
import { count, find } from './query.ts';
import type { Condition, QuerySpec } from './query-spec.ts';
import { words } from './search-words.ts';
import type { Store } from './store.ts';

/** What a client asks of a list. */
export type ListRequest = {
  pageSize: number;
  pageToken?: string | undefined;
  /** A sortable field, with `-` before it for the greatest first. */
  sort?: string | undefined;
  search?: string | undefined;
  /** Values that a field may have. */
  filters?: Readonly<Record<string, readonly unknown[]>>;
  from?: unknown;
  to?: unknown;
  /** Whether to count all items that fit. */
  total?: boolean | undefined;
};

export type Page<T> = { items: T[]; nextPageToken: string | null; total?: number };

/** How many documents one search may look at before it answers with what it has. */
const mostScanned = 500;

/** One page of a resource. Reads one document an item; a search of several words may read more. */
export async function listItems<R extends Resource>(
  store: Store,
  context: Context,
  resource: R,
  request: ListRequest,
): Promise<Page<R['item']['_output'] & StoredItem>> {
  const spec = querySpec(resource, request);
  const [, ...moreWords] = searchedWords(request);
  const total = request.total ? await count(store, context, spec) : undefined;
  let after = request.pageToken ? readPageToken(spec, request.pageToken) : undefined;
  const items: (R['item']['_output'] & StoredItem)[] = [];
  for (let scanned = 0; scanned < mostScanned; ) {
    const wanted = request.pageSize - items.length;
    const documents = await find(store, context, { ...spec, after }, wanted);
    scanned += documents.length;
    items.push(...documents.filter(hasWords(moreWords)).map(document => fromDocument(resource, document)));
    const last = documents.at(-1);
    after = last && documents.length === wanted ? [last[spec.sort.field], String(last.id)] : undefined;
    if (!after || items.length === request.pageSize) break;
  }
  const nextPageToken = after ? writePageToken(spec, after) : null;
  return total === undefined ? { items, nextPageToken } : { items, nextPageToken, total };
}

/** The query behind a list. */
export function querySpec(
  resource: Resource,
  { sort = '-createdAt', filters = {}, ...request }: ListRequest,
): QuerySpec {
  const conditions = Object.entries(filters).map(([field, values]) => condition(resource, field, values));
  const [firstWord] = searchedWords(request);
  if (firstWord) conditions.push({ field: searchField, operator: 'array-contains', value: firstWord });
  return {
    collection: resource.collection,
    conditions,
    sort: { field: sort.replace(/^-/, ''), direction: sort.startsWith('-') ? 'desc' : 'asc' },
    from: request.from,
    to: request.to,
  };
}

function condition(resource: Resource, field: string, values: readonly unknown[]): Condition {
  if (isList(resource, field)) return { field, operator: 'array-contains', value: values[0] };
  return values.length === 1
    ? { field, operator: '==', value: values[0] }
    : { field, operator: 'in', value: values };
}

/** The longest word first: it is the one the index is asked for. */
function searchedWords({ search }: Pick<ListRequest, 'search'>): string[] {
  return words(search ?? '').sort((one, other) => other.length - one.length);
}

function hasWords(wanted: readonly string[]) {
  return (document: DocumentData) => wanted.every(word => document[searchField]?.includes(word));
}
