import type { Resource } from '../resource/resource.ts';

/** The fields a list of a resource may be sorted by. */
export function sortFields(resource: Pick<Resource, 'sorts'>): string[] {
  return ['createdAt', ...(resource.sorts ?? [])];
}
