import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { AlertMessage } from '@chatterfix/shared/messages/alerts.ts';
import { MetricMessage } from '@chatterfix/shared/messages/metrics.ts';
import { readConfig } from '@chatterfix/shared/platform/config/config.ts';
import { openApiOf } from '@chatterfix/shared/platform/http/openapi.ts';
import { httpApps } from './http-apps.ts';

/** OpenAPI 3.1 of all HTTP services together, from the routes themselves. */
export function openApiDocument(): object {
  const deps = openDeps(readConfig({ GOOGLE_CLOUD_PROJECT: 'openapi', LOG_LEVEL: 'silent' }));
  return openApiOf(Object.values(httpApps(deps)), { AlertMessage, MetricMessage });
}
