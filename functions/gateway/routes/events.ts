import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import {
  authoriseSubject,
  readPermission,
} from '@chatterfix/shared/domain/identity/permission/authorise-subject.ts';
import { ChangeEvent } from '@chatterfix/shared/platform/events/change-event.ts';
import { listEvents } from '@chatterfix/shared/platform/events/event-log.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { pageQuery } from '@chatterfix/shared/platform/http/list-query.ts';
import { pageSchema } from '@chatterfix/shared/platform/http/resource-routes.ts';
import * as z from 'zod';

const EventQuery = z.strictObject({
  ...pageQuery,
  subject: z
    .string()
    .regex(/^[a-z-]+\/[A-Za-z0-9_-]+$/, 'must be a path and an id, such as work-orders/abc')
    .optional()
    .meta({ description: 'Only what happened to this item', example: 'work-orders/abc' }),
});

/** The organisation's history: who changed what, when, before and after. */
export function eventRoutes(app: App, { store }: Deps): void {
  serve(
    app,
    {
      method: 'get',
      path: '/api/events',
      tag: 'events',
      summary: 'List events, newest first; of the whole log what one may read, so that a page may hold fewer',
      permission: 'organisations:read',
      query: EventQuery,
      status: 200,
      answer: pageSchema(ChangeEvent),
    },
    async ({ context, query }) => {
      authoriseSubject(context, query.subject);
      const page = await listEvents(store, context, query);
      const items = page.items.filter(({ subject }) => context.permissions.has(readPermission(subject)));
      return { ...page, items };
    },
  );
}
