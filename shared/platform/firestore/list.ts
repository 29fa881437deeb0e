import type { DocumentData } from '@google-cloud/firestore';
import type { Context } from '../context/context.ts';
import type { Resource } from '../resource/resource.ts';
import { fromDocument, type StoredItem } from './document.ts';
import { readPageToken, writePageToken } from './page-token.ts';
import { type Narrowing, type Plan, planList } from './plan-list.ts';
import { count, find } from './query.ts';
import type { Position, QuerySpec } from './query-spec.ts';
import type { Store } from './store.ts';

/** What a client asks of a list. */
export type ListRequest = Narrowing & {
  pageSize: number;
  pageToken?: string | undefined;
  /** Whether to count all items that fit. */
  total?: boolean | undefined;
};

export type Page<T> = { items: T[]; nextPageToken: string | null; total?: number };

/** Where documents are tested, so many are looked at together, and so many before it answers with what it has. */
const scannedTogether = 100;
const mostScanned = 500;

type Item<R extends Resource> = R['item']['_output'] & StoredItem;

/** One page of a resource. Reads one document an item; where documents are tested it may read more, and does not count. */
export async function listItems<R extends Resource>(
  store: Store,
  context: Context,
  resource: R,
  request: ListRequest,
): Promise<Page<Item<R>>> {
  const plan = planList(resource, request);
  const { spec, tests } = plan;
  const total = request.total && tests.length === 0 ? await count(store, context, spec) : undefined;
  const { documents, next } = await scan(store, context, plan, request);
  const items = documents.map(document => fromDocument(resource, document));
  const nextPageToken = next ? writePageToken(spec, next) : null;
  return total === undefined ? { items, nextPageToken } : { items, nextPageToken, total };
}

type Scanned = { documents: DocumentData[]; next: Position | undefined };

async function scan(
  store: Store,
  context: Context,
  { spec, tests }: Plan,
  { pageSize, pageToken }: Pick<ListRequest, 'pageSize' | 'pageToken'>,
): Promise<Scanned> {
  const together = tests.length > 0 ? Math.max(pageSize, scannedTogether) : pageSize;
  const documents: DocumentData[] = [];
  let next = pageToken ? readPageToken(spec, pageToken) : undefined;
  for (let scanned = 0; scanned < mostScanned; scanned += together) {
    const found = await find(store, context, { ...spec, after: next }, together);
    for (const document of found) {
      if (tests.every(passes => passes(document))) documents.push(document);
      next = positionOf(spec, document);
      if (documents.length === pageSize) return { documents, next };
    }
    if (found.length < together) return { documents, next: undefined };
  }
  return { documents, next };
}

function positionOf({ sort, also }: QuerySpec, document: DocumentData): Position {
  const value = document[sort.field];
  return also ? [value, document[also.field], String(document.id)] : [value, String(document.id)];
}
