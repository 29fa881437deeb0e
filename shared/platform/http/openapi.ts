import { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from './create-app.ts';
import type { Env } from './env.ts';

const description = `Every request carries \`Authorization: Bearer\` with a Firebase ID token or an API key. Lists answer
\`{items, nextPageToken}\`; errors are problem documents (RFC 9457); money is in minor units of the organisation's currency;
times are RFC 3339. \`POST\` takes an \`Idempotency-Key\`, \`PATCH\` and \`DELETE\` an \`If-Match\`.`;

/** One OpenAPI 3.1 document of several apps. */
export function openApiOf(apps: readonly App[]): object {
  const all = new OpenAPIHono<Env>();
  for (const app of apps) all.route('/', app);
  all.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  return all.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'ChatterFix', version: '1', description },
  });
}
