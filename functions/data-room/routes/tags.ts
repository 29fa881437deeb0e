import { withinRooms } from '@chatterfix/shared/domain/data-room/room/within-rooms.ts';
import { createTag } from '@chatterfix/shared/domain/data-room/tag/create-tag.ts';
import { deleteTag } from '@chatterfix/shared/domain/data-room/tag/delete-tag.ts';
import { readContents } from '@chatterfix/shared/domain/data-room/tag/read-contents.ts';
import { TaggedEntry, tags } from '@chatterfix/shared/domain/data-room/tag/schemas.ts';
import type { Context } from '@chatterfix/shared/platform/context/context.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { Store } from '@chatterfix/shared/platform/firestore/store.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { idParams, resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';
import type { CreateOf } from '@chatterfix/shared/platform/resource/resource.ts';
import * as z from 'zod';

/** What rooms held at moments that somebody gave a name. */
export function tagRoutes(app: App, { store }: { store: Store }): void {
  const repositoryFor = (context: Context) => ({
    ...withinRooms(store, context, repository(store, context, tags)),
    create: (fields: CreateOf<typeof tags>) => createTag(store, context, fields),
    delete: (id: string, version?: number) => deleteTag(store, context, id, version),
  });
  resourceRoutes(app, tags, repositoryFor);

  serve(
    app,
    {
      method: 'get',
      path: '/api/data-room/tags/{id}/contents',
      tag: 'tags',
      summary: 'Get the numbered index of a room as it was tagged, with the version of each document',
      permission: 'tags:read',
      params: idParams,
      status: 200,
      answer: z.object({ items: z.array(TaggedEntry) }),
    },
    async ({ context, params }) => ({ items: (await readContents(store, context, params.id)).entries }),
  );
}
