import type { DocumentData } from '@google-cloud/firestore';
import type { Context } from '../context/context.ts';
import { BadRequest } from '../errors/errors.ts';
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

/** A search of several words looks at so many documents at a time, and at so many before it answers with what it has. */
const scannedTogether = 100;
const mostScanned = 500;
/** Firestore's limit on the alternatives of one query. */
const mostAlternatives = 30;

type Item<R extends Resource> = R['item']['_output'] & StoredItem;

/** One page of a resource. Reads one document an item; a search of several words may read more, and is not counted. */
export async function listItems<R extends Resource>(
  store: Store,
  context: Context,
  resource: R,
  request: ListRequest,
): Promise<Page<Item<R>>> {
  const { spec, comparedWords } = planList(resource, request);
  const total = request.total && comparedWords.length === 0 ? await count(store, context, spec) : undefined;
  const { documents, next } = await scan(store, context, spec, request, comparedWords);
  const items = documents.map(document => fromDocument(resource, document));
  const nextPageToken = next ? writePageToken(spec, next) : null;
  return total === undefined ? { items, nextPageToken } : { items, nextPageToken, total };
}

type Plan = { spec: QuerySpec; comparedWords: string[] };

/** The query behind a list, and the words that it cannot ask for: Firestore asks one list field at a time. */
export function planList(
  resource: Resource,
  { sort = '-createdAt', filters = {}, ...request }: ListRequest,
): Plan {
  const conditions = Object.entries(filters).map(([field, values]) => condition(resource, field, values));
  requireFewAlternatives(Object.values(filters));
  // The longest word tells most.
  const words = searchedWords(request.search).sort((one, other) => other.length - one.length);
  const [asked] = conditions.some(({ operator }) => operator.startsWith('array')) ? [] : words;
  if (asked) conditions.push({ field: searchField, operator: 'array-contains', value: asked });
  const spec: QuerySpec = {
    collection: resource.collection,
    conditions,
    sort: { field: sort.replace(/^-/, ''), direction: sort.startsWith('-') ? 'desc' : 'asc' },
    from: request.from,
    to: request.to,
  };
  return { spec, comparedWords: words.filter(word => word !== asked) };
}

type Scanned = { documents: DocumentData[]; next: Position | undefined };
type Position = readonly [unknown, string];

async function scan(
  store: Store,
  context: Context,
  spec: QuerySpec,
  { pageSize, pageToken }: Pick<ListRequest, 'pageSize' | 'pageToken'>,
  comparedWords: readonly string[],
): Promise<Scanned> {
  const together = comparedWords.length > 0 ? Math.max(pageSize, scannedTogether) : pageSize;
  const documents: DocumentData[] = [];
  let next = pageToken ? readPageToken(spec, pageToken) : undefined;
  for (let scanned = 0; scanned < mostScanned; scanned += together) {
    const found = await find(store, context, { ...spec, after: next }, together);
    for (const document of found) {
      if (hasWords(document, comparedWords)) documents.push(document);
      next = [document[spec.sort.field], String(document.id)];
      if (documents.length === pageSize) return { documents, next };
    }
    if (found.length < together) return { documents, next: undefined };
  }
  return { documents, next };
}

function condition(resource: Resource, field: string, values: readonly unknown[]): Condition {
  const list = isList(resource, field);
  if (values.length > 1) return { field, operator: list ? 'array-contains-any' : 'in', value: values };
  return { field, operator: list ? 'array-contains' : '==', value: values[0] };
}

function requireFewAlternatives(values: readonly (readonly unknown[])[]): void {
  if (values.reduce((product, { length }) => product * length, 1) <= mostAlternatives) return;
  throw new BadRequest(`The filters make more than ${mostAlternatives} combinations. Choose fewer values.`);
}

function searchedWords(search: string | undefined): string[] {
  return [...new Set(words(search ?? ''))];
}

function hasWords(document: DocumentData, wanted: readonly string[]): boolean {
  return wanted.every(word => document[searchField]?.includes(word));
}
