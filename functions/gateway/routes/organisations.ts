import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { foundOrganisation } from '@chatterfix/shared/domain/identity/organisation/found-organisation.ts';
import {
  OrganisationCreate,
  organisations,
} from '@chatterfix/shared/domain/identity/organisation/schemas.ts';
import { requirePerson } from '@chatterfix/shared/domain/identity/require-person.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { answerSchema, expectedVersion } from '@chatterfix/shared/platform/http/resource-routes.ts';

/** Founding an organisation, and the caller's own one. */
export function organisationRoutes(app: App, deps: Deps): void {
  const answer = answerSchema(organisations);
  const tag = 'organisations';
  const current = { path: '/api/organisations/current', tag, status: 200, answer } as const;

  serve(
    app,
    {
      method: 'post',
      path: '/api/organisations',
      tag,
      summary: 'Found an organisation and become its administrator',
      permission: null,
      body: OrganisationCreate,
      status: 201,
      answer,
      problems: [403, 409],
    },
    ({ context, caller, body }) => foundOrganisation(deps, context, body, requirePerson(caller)),
  );

  serve(
    app,
    { ...current, method: 'get', summary: "The caller's organisation", permission: 'organisations:read' },
    ({ context }) => repository(deps.store, context, organisations).get(context.organisationId),
  );

  serve(
    app,
    {
      ...current,
      method: 'patch',
      summary: "Change the caller's organisation",
      permission: 'organisations:update',
      body: organisations.change,
      problems: [412],
    },
    ({ context, body, header }) => {
      const version = expectedVersion(header('if-match'));
      return repository(deps.store, context, organisations).change(context.organisationId, body, version);
    },
  );
}
