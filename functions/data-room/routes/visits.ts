import type { VisitDeps } from '@chatterfix/shared/domain/data-room/deps.ts';
import type { Seat } from '@chatterfix/shared/domain/data-room/visit/find-visit.ts';
import type { Admitted } from '@chatterfix/shared/domain/data-room/visit/let-in.ts';
import { openLink } from '@chatterfix/shared/domain/data-room/visit/open-link.ts';
import { organisationName } from '@chatterfix/shared/domain/data-room/visit/organisation-name.ts';
import { Answer, Knock, VisitState } from '@chatterfix/shared/domain/data-room/visit/schemas.ts';
import type { Config } from '@chatterfix/shared/platform/config/config.ts';
import { admitAnyone } from '@chatterfix/shared/platform/http/admit-anyone.ts';
import { clientAddressOf } from '@chatterfix/shared/platform/http/client-address.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { setVisitCookie } from '@chatterfix/shared/platform/http/visit-cookie.ts';
import { seatOf, stranger } from '../visitors.ts';

/** Times a minute that somebody may knock, from one address and at one instance. */
const knocksPerMinute = 120;
const path = '/api/rooms/open';

/** The way into a room, which anyone may try. */
export function doorRoutes(app: App, deps: VisitDeps & { config: Config }): void {
  app.use(path, admitAnyone(stranger, knocksPerMinute));
  serve(
    app,
    {
      method: 'post',
      path,
      tag: 'room visits',
      summary: 'Open a link: says what it asks for next, or lets in and sets the cookie of the visit',
      permission: null,
      isPublic: true,
      body: Knock,
      status: 200,
      answer: Answer,
      problems: [403, 409],
    },
    async ({ context, body, header }) => {
      const from = clientAddressOf(header('x-forwarded-for'));
      const opening = await openLink(deps, { context, from }, body);
      const { asks, organisation } = opening;
      if (asks) return { asks, agreement: opening.agreement ?? null, expiresAt: null, organisation };
      return letInAnswer(deps, opening.admitted, organisation);
    },
  );
}

function letInAnswer(
  { store, config }: VisitDeps & { config: Config },
  { token, visit: { expiresAt } }: Admitted,
  organisation: string,
): Response {
  const seconds = Math.floor((Date.parse(expiresAt) - store.now().getTime()) / 1000);
  const answer: Answer = { asks: null, agreement: null, expiresAt, organisation };
  return Response.json(answer, { headers: { 'Set-Cookie': setVisitCookie(token, seconds, config) } });
}

/** What a visitor knows of their visit. */
export function visitRoutes(app: App, deps: VisitDeps): void {
  serve(
    app,
    {
      method: 'get',
      path: '/api/rooms/session',
      tag: 'room visits',
      summary: 'Get where one is, as whom, and until when',
      permission: null,
      forViewers: true,
      status: 200,
      answer: VisitState,
    },
    ({ context }) => stateOf(deps, seatOf(context)),
  );
}

async function stateOf(deps: VisitDeps, { context, visit, link, room }: Seat): Promise<VisitState> {
  const { name, description } = room;
  const organisation = await organisationName(deps, context);
  const { email, expiresAt } = visit;
  const { id: linkId, watermark } = link;
  return { linkId, organisation, room: { name, description }, email, expiresAt, watermark };
}
