import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

/** How many parts a page has. */
export const pageSize = 50;

export const partSorts = ['name', 'code', 'quantity', '-quantity'] as const;
export type PartSort = (typeof partSorts)[number];

export type PartView = { q?: string | undefined; sort?: string | undefined; after?: string | undefined };

/** The order a view asks for; by name when it asks for none. */
export function partSort({ sort }: PartView): PartSort {
  return partSorts.find(known => known === sort) ?? 'name';
}

/** One page of parts, with the number of all that fit. */
export function partsQuery(view: PartView) {
  const query = {
    sort: partSort(view),
    pageSize,
    total: 'true',
    ...(view.q ? { search: view.q } : {}),
    ...(view.after ? { pageToken: view.after } : {}),
  };
  return queryOptions({
    queryKey: ['parts', 'list', query],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/parts', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}
