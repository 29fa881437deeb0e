import { z } from 'zod';

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

export const LocationName = resourceName(locationPattern, 'projects/{project}/locations/{location}');
