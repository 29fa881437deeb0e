import { acceptances } from '@chatterfix/shared/domain/data-room/acceptance/schemas.ts';
import { readings } from '@chatterfix/shared/domain/data-room/reading/schemas.ts';
import { viewers } from '@chatterfix/shared/domain/data-room/viewer/schemas.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { Store } from '@chatterfix/shared/platform/firestore/store.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';

/** Who came into rooms by their links, what they agreed to, and what they have read. */
export function viewerRoutes(app: App, { store }: { store: Store }): void {
  for (const resource of [viewers, acceptances, readings])
    resourceRoutes(app, resource, context => repository(store, context, resource));
}
