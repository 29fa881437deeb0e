import { readPermission } from '@chatterfix/shared/domain/identity/permission/authorise-subject.ts';
import type { Authenticate } from '@chatterfix/shared/platform/auth/caller.ts';
import { authorise } from '@chatterfix/shared/platform/context/authorise.ts';
import { BadRequest, Forbidden } from '@chatterfix/shared/platform/errors/errors.ts';
import { readCursor, writeCursor } from '@chatterfix/shared/platform/events/event-cursor.ts';
import type { EventFeed } from '@chatterfix/shared/platform/events/event-feed.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { eventStream } from '@chatterfix/shared/platform/http/event-stream.ts';

const permission = 'organisations:read';

/** The live feed. Each client gets the events of items that it may read. */
export function streamRoutes(
  app: App,
  { feed, authenticate }: { feed: EventFeed; authenticate: Authenticate },
): void {
  serve(
    app,
    {
      method: 'get',
      path: '/api/events/stream',
      tag: 'events',
      summary: 'Follow events as they happen; resumes after Last-Event-ID',
      permission,
      status: 200,
      answerTypes: ['text/event-stream'],
    },
    ({ context, caller, credentials, header, request }) => {
      const lastEventId = header('last-event-id');
      const after = lastEventId === undefined ? undefined : readCursor(lastEventId);
      if (lastEventId !== undefined && !after)
        throw new BadRequest('Last-Event-ID must be an id of this stream.');
      let { permissions } = caller;
      return eventStream(request.signal, {
        follow: (send, fail) =>
          feed.follow(
            context.organisationId,
            after,
            events => {
              for (const { event, cursor } of events) {
                if (!permissions.has(readPermission(event.subject))) continue;
                send({ id: writeCursor(cursor), event: 'change', data: JSON.stringify(event) });
              }
            },
            fail,
          ),
        stillAllowed: async () => {
          const now = await authenticate(credentials);
          if (now.organisationId !== context.organisationId) throw new Forbidden('You are elsewhere now.');
          authorise(now, permission);
          permissions = now.permissions;
        },
      });
    },
  );
}
