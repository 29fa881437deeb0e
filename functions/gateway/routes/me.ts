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
  // Not `nullable()`, which the document would take for a property of every organisation.
  organisation: z.union([answerSchema(organisations), z.null()]),
  role: z.string().nullable(),
  permissions: z.array(z.string()),
  memberships: z.array(
    z.object({ organisationId: z.string(), organisationName: z.string(), role: z.string() }),
  ),
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
    async ({ caller: { actor, email, organisationId, role, permissions }, context }) => {
      const found = actor.type === 'user' ? await findMemberships(store, actor.id, context.usage) : [];
      const active = found.filter(({ user }) => user.active);
      const ids = new Set(active.map(membership => membership.organisationId));
      if (organisationId) ids.add(organisationId);
      const all = await Promise.all(
        [...ids].map(id => repository(store, { ...context, organisationId: id }, organisations).get(id)),
      );
      const byId = new Map(all.map(organisation => [organisation.id, organisation]));
      return {
        id: actor.id,
        email,
        name: actor.name,
        organisation: organisationId ? (byId.get(organisationId) ?? null) : null,
        role,
        permissions: [...permissions],
        memberships: active.map(({ organisationId, user }) => ({
          organisationId,
          organisationName: byId.get(organisationId)?.name ?? organisationId,
          role: user.role,
        })),
      };
    },
  );
}
