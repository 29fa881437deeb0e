import { z } from 'zod';

/** Where resources are. */
export type Place = { project: string; location: string };

/** `projects/p/locations/l`, as a regular expression to build others of. */
export const locationPattern = 'projects/[^/]+/locations/[^/]+';

/**
 * A resource's name, or a part of one.
 *
 * @param pattern A regular expression of all of it.
 * @param form The same for people: `projects/{project}/topics/{topic}`.
 */
export function resourceName(pattern: string, form: string) {
  return z.string().regex(new RegExp(`^${pattern}$`), `must be ${form}`);
}

/** `projects/p/locations/l` */
export function locationName({ project, location }: Place): string {
  return `projects/${project}/locations/${location}`;
}

export const LocationName = resourceName(locationPattern, 'projects/{project}/locations/{location}');
