import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';
import type { NewInvitation } from '../../../app/api-types.ts';

/** The newest invitations. */
export const invitationsQuery = queryOptions({
  queryKey: ['invitations', 'list', 'all'],
  queryFn: ({ signal }) =>
    bodyOf(api.GET('/api/invitations', { params: { query: { pageSize: 100 } }, signal })),
});

/** Invites somebody; the answer holds the invitation's secret, this once. */
export function invite(body: NewInvitation, idempotencyKey: string) {
  return bodyOf(api.POST('/api/invitations', { body, headers: { 'Idempotency-Key': idempotencyKey } }));
}

/** Takes an invitation back. */
export async function revokeInvitation(id: string): Promise<void> {
  await api.DELETE('/api/invitations/{id}', { params: { path: { id } } });
}
