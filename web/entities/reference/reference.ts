import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../app/api-client.ts';

/** What other things point at by id. */
export type ReferenceKind = 'sites' | 'assets' | 'users' | 'parts' | 'folders';

/** One of them, as far as it is shown where it is pointed at. */
export type Reference = { id: string; name: string; code?: string; email?: string };

type Answer = { items: Reference[]; nextPageToken: string | null };

const lists: Record<ReferenceKind, (search: string) => Promise<Answer>> = {
  sites: search => bodyOf(api.GET('/api/sites', { params: { query: queryFor(search) } })),
  assets: search => bodyOf(api.GET('/api/assets', { params: { query: queryFor(search) } })),
  users: search => bodyOf(api.GET('/api/users', { params: { query: queryFor(search) } })),
  parts: search => bodyOf(api.GET('/api/parts', { params: { query: queryFor(search) } })),
  folders: search => bodyOf(api.GET('/api/data-room/folders', { params: { query: queryFor(search) } })),
};

const gets: Record<ReferenceKind, (id: string) => Promise<Reference>> = {
  sites: id => bodyOf(api.GET('/api/sites/{id}', { params: { path: { id } } })),
  assets: id => bodyOf(api.GET('/api/assets/{id}', { params: { path: { id } } })),
  users: id => bodyOf(api.GET('/api/users/{id}', { params: { path: { id } } })),
  parts: id => bodyOf(api.GET('/api/parts/{id}', { params: { path: { id } } })),
  folders: id => bodyOf(api.GET('/api/data-room/folders/{id}', { params: { path: { id } } })),
};

function queryFor(search: string) {
  return search ? { search, pageSize: 30 } : ({ sort: 'name', pageSize: 200 } as const);
}

/** Those that fit the words; without words the first 200 by name. */
export function referencesQuery(kind: ReferenceKind, search = '') {
  return queryOptions({
    queryKey: [kind, 'list', 'references', search],
    queryFn: () => lists[kind](search),
    staleTime: 5 * 60_000,
  });
}

/** One of them. */
export function referenceQuery(kind: ReferenceKind, id: string) {
  return queryOptions({
    queryKey: [kind, 'item', id],
    queryFn: () => gets[kind](id),
    staleTime: 5 * 60_000,
  });
}
