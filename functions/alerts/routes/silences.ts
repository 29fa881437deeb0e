import { createSilence } from '@chatterfix/shared/domain/alerts/silence/create-silence.ts';
import { silences } from '@chatterfix/shared/domain/alerts/silence/schemas.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { Store } from '@chatterfix/shared/platform/firestore/store.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';

/** Times during which nobody is told of some alerts. */
export function silenceRoutes(app: App, { store }: { store: Store }): void {
  resourceRoutes(app, silences, context => ({
    ...repository(store, context, silences),
    create: fields => createSilence(store, context, fields),
  }));
}
