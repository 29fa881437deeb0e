import { folders } from '@chatterfix/shared/domain/data-room/folder/schemas.ts';
import { placedRepository } from '@chatterfix/shared/domain/data-room/place/placed-repository.ts';
import type { Store } from '@chatterfix/shared/platform/firestore/store.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';

/** Parts of rooms. */
export function folderRoutes(app: App, { store }: { store: Store }): void {
  resourceRoutes(app, folders, context => placedRepository(store, context, folders));
}
