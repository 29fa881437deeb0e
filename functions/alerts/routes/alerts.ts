import { alerts } from '@chatterfix/shared/domain/alerts/alert/schemas.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { Store } from '@chatterfix/shared/platform/firestore/store.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';

/** Alerts, and what people do about them. */
export function alertRoutes(app: App, { store }: { store: Store }): void {
  resourceRoutes(app, alerts, context => repository(store, context, alerts));
}
