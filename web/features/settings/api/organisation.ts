import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, someOf } from '../../../app/api-client.ts';
import type { OrganisationChange } from '../../../app/api-types.ts';

/** The organisation one works in. */
export const organisationQuery = queryOptions({
  queryKey: ['organisations', 'current'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/organisations/current', { signal })),
});

/** Changes the organisation. */
export function changeOrganisation(body: OrganisationChange) {
  return bodyOf(api.PATCH('/api/organisations/current', { body: someOf(body) }));
}
