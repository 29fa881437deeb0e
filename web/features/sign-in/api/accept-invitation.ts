import { api, bodyOf } from '../../../app/api-client.ts';

/** Joins the organisation that the invitation's secret stands for. */
export function acceptInvitation(token: string) {
  return bodyOf(api.POST('/api/invitations/accept', { body: { token } }));
}
