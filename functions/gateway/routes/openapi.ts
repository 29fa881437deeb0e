import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import document from '../../openapi.json' with { type: 'json' };

/** The description of the whole API, of all services together. */
export function openApiRoutes(app: App): void {
  app.get('/api/openapi.json', c => c.json(document));
}
