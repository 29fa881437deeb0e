import { documents } from '@chatterfix/shared/domain/data-room/document/schemas.ts';
import { placedRepository } from '@chatterfix/shared/domain/data-room/place/placed-repository.ts';
import type { Store } from '@chatterfix/shared/platform/firestore/store.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';

/** Documents in rooms. */
export function documentRoutes(app: App, { store }: { store: Store }): void {
  resourceRoutes(app, documents, context => placedRepository(store, context, documents));
}
