import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { organisations } from '@chatterfix/shared/domain/identity/organisation/schemas.ts';
import { findMemberships } from '@chatterfix/shared/domain/identity/user/repository.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { answerSchema } from '@chatterfix/shared/platform/http/resource-routes.ts';
import * as z from 'zod';

const Me = z.object({
  id: z.string(),
  email: z.string().nullable(),
  name: z.string(),
  organisation: answerSchema(organisations).nullable(),
  role: z.string().nullable(),
  permissions: z.array(z.string()),
  memberships: z.array(z.object({ organisationId: z.string(), role: z.string() })),
});

/** Who is signed in, where they belong, and what they may do. */
export function meRoutes(app: App, { store }: Deps): void {
  serve(
    app,
    {
      method: 'get',
      path: '/api/me',
      tag: 'me',
      summary: 'Who is asking',
      permission: null,
      status: 200,
      answer: Me,
    },
    async ({ caller, context }) => {
      const memberships =
        caller.actor.type === 'user' ? await findMemberships(store, caller.actor.id, context.usage) : [];
      return {
        id: caller.actor.id,
        email: caller.email,
        name: caller.actor.name,
        organisation: caller.organisationId
          ? await repository(store, context, organisations).get(caller.organisationId)
          : null,
        role: caller.role,
        permissions: [...caller.permissions],
        memberships: memberships
          .filter(({ user }) => user.active)
          .map(({ organisationId, user }) => ({ organisationId, role: user.role })),
      };
    },
  );
}
