import type { LinkDeps } from '@chatterfix/shared/domain/data-room/deps.ts';
import { changeLink } from '@chatterfix/shared/domain/data-room/link/change-link.ts';
import { createLink } from '@chatterfix/shared/domain/data-room/link/create-link.ts';
import { readAddress } from '@chatterfix/shared/domain/data-room/link/read-address.ts';
import { revokeLink } from '@chatterfix/shared/domain/data-room/link/revoke-link.ts';
import { LinkAddress, links } from '@chatterfix/shared/domain/data-room/link/schemas.ts';
import { publicItem } from '@chatterfix/shared/platform/firestore/document.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { answerSchema, idParams, resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';

const one = { tag: 'links', params: idParams, status: 200 } as const;

/** Ways into rooms for people without an account. */
export function linkRoutes(app: App, deps: LinkDeps): void {
  resourceRoutes(app, links, context => ({
    ...repository(deps.store, context, links),
    create: fields => createLink(deps, context, fields),
    change: (id, fields, version) => changeLink(deps, context, { id, fields, version }),
  }));
  serve(
    app,
    {
      ...one,
      method: 'post',
      path: '/api/data-room/links/{id}/revoke',
      summary: 'Have a link open nothing any more, at once and for good',
      permission: 'links:revoke',
      answer: answerSchema(links),
    },
    async ({ context, params }) => publicItem(links, await revokeLink(deps, context, params.id)),
  );
  serve(
    app,
    {
      ...one,
      method: 'get',
      path: '/api/data-room/links/{id}/address',
      summary: 'Get where a link leads; its history says who did',
      permission: 'links:address',
      answer: LinkAddress,
    },
    ({ context, params }) => readAddress(deps, context, params.id),
  );
}
