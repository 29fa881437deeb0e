import type { Resource } from '../resource/resource.ts';

/** A field, and whether the least comes first. */
export type SortOrder = { field: string; direction: 'asc' | 'desc' };

/** The orders a list of a resource may be in. */
export function sortOrders({ sorts = [] }: Pick<Resource, 'sorts'>): SortOrder[] {
  return ['createdAt', ...sorts].flatMap((sort): SortOrder[] => {
    if (sort.startsWith('-')) return [{ field: sort.slice(1), direction: 'desc' }];
    return [
      { field: sort, direction: 'asc' },
      { field: sort, direction: 'desc' },
    ];
  });
}

/** An order as a client asks for it: `-createdAt`. */
export function sortName({ field, direction }: SortOrder): string {
  return direction === 'asc' ? field : `-${field}`;
}
