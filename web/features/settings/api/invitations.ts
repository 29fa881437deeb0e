import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';
import type { Invitation, NewInvitation } from '../../../app/api-types.ts';

/** The newest invitations. */
export const invitationsQuery = queryOptions({
  queryKey: ['invitations', 'list', 'all'],
  queryFn: ({ signal }) =>
    bodyOf(api.GET('/api/invitations', { params: { query: { pageSize: 100 } }, signal })),
});

/** Invites somebody; the answer holds the invitation's secret, this once. */
export async function invite(
  body: NewInvitation,
  idempotencyKey: string,
): Promise<Invitation & { token: string }> {
  const invitation = await bodyOf(
    api.POST('/api/invitations', { body, headers: { 'Idempotency-Key': idempotencyKey } }),
  );
  // The document names the secret nowhere, since no other answer has it.
  return invitation as Invitation & { token: string };
}

/** Takes an invitation back. */
export async function revokeInvitation(id: string): Promise<void> {
  await api.DELETE('/api/invitations/{id}', { params: { path: { id } } });
}
