import * as z from 'zod';
import { instant, line } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { email, role } from '../user/schemas.ts';

export const InvitationStatus = z.enum(['pending', 'accepted', 'revoked']);

/** An offer of membership to whoever owns the e-mail address. */
export const invitations = defineResource({
  noun: 'invitation',
  path: 'invitations',
  collection: 'invitations',
  fields: { email, role, name: line(120) },
  derived: { status: InvitationStatus, expiresAt: instant, tokenHash: z.string() },
  filters: ['status', 'email'],
  operations: ['list', 'get', 'create', 'delete'],
  secret: ['tokenHash'],
  shownOnce: { token: z.string().meta({ description: 'To accept it with' }) },
});
export type Invitation = ItemOf<typeof invitations>;

/** The body of `POST /api/invitations/accept`. */
export const InvitationAccept = z.strictObject({ token: z.string().min(1).max(300) });
