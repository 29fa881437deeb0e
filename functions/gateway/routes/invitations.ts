import { acceptInvitation } from '@chatterfix/shared/domain/identity/invitation/accept-invitation.ts';
import { createInvitation } from '@chatterfix/shared/domain/identity/invitation/create-invitation.ts';
import { InvitationAccept, invitations } from '@chatterfix/shared/domain/identity/invitation/schemas.ts';
import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { requirePerson } from '@chatterfix/shared/domain/identity/require-person.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';
import * as z from 'zod';

/** Invitations to the organisation, and accepting one. */
export function invitationRoutes(app: App, deps: Deps): void {
  serve(
    app,
    {
      method: 'post',
      path: '/api/invitations/accept',
      tag: 'invitations',
      summary: 'Accept an invitation by its token',
      permission: null,
      body: InvitationAccept,
      status: 200,
      answer: z.object({ organisationId: z.string(), role: z.string() }),
      problems: [403, 404, 409],
    },
    ({ context, caller, body }) => acceptInvitation(deps, context, body.token, requirePerson(caller)),
  );

  resourceRoutes(app, invitations, context => ({
    ...repository(deps.store, context, invitations),
    create: fields => createInvitation(deps, context, fields),
  }));
}
