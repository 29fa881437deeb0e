import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import * as z from 'zod';
import type { App } from './create-app.ts';
import type { Endpoint } from './endpoint-declaration.ts';
import { Problem } from './problem.ts';
import { visitCookie } from './visit-cookie.ts';

const description = `Every request carries \`Authorization: Bearer\` with a Firebase ID token or an API key. Lists answer
\`{items, nextPageToken}\`; errors are problem documents (RFC 9457); money is in minor units of the organisation's currency;
times are RFC 3339. \`POST\` takes an \`Idempotency-Key\`, \`PATCH\` and \`DELETE\` an \`If-Match\`. What is below
\`/api/rooms\` is for who was let into a data room by a link, and goes by the cookie that this gave.`;

/**
 * One OpenAPI 3.1 document of several apps.
 *
 * @param messages what others may take from Pub/Sub, by the names that it shall have among the schemas.
 */
export function openApiOf(apps: readonly App[], messages: Record<string, z.ZodType> = {}): object {
  const document = new OpenAPIHono();
  const { openAPIRegistry: registry } = document;
  for (const endpoint of apps.flatMap(app => app.endpoints)) registry.registerPath(routeConfig(endpoint));
  for (const [name, schema] of Object.entries(messages))
    registry.registerComponent('schemas', name, ofMessage(schema));
  registry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  registry.registerComponent('securitySchemes', 'visit', { type: 'apiKey', in: 'cookie', name: visitCookie });
  return document.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'ChatterFix', version: '1', description },
  });
}

function routeConfig(endpoint: Endpoint): RouteConfig {
  const { method, path, tag, summary, permission, params, query, body, bodyType } = endpoint;
  return {
    method,
    path,
    tags: [tag],
    summary,
    operationId: operationId(method, path),
    ...(permission ? { 'x-permission': permission } : {}),
    security: endpoint.isPublic ? [] : [endpoint.forViewers ? { visit: [] } : { bearer: [] }],
    request: {
      ...(params ? { params: asObject(params) } : {}),
      ...(query ? { query: asObject(query) } : {}),
      ...(body
        ? { body: { content: { 'application/json': { schema: documented(body) } }, required: true } }
        : {}),
      ...(bodyType ? { body: { content: { [bodyType]: { schema: z.string() } }, required: true } } : {}),
    },
    responses: {
      [endpoint.status]: { description: 'Done', ...answerContent(endpoint) },
      ...Object.fromEntries(
        problemStatuses(endpoint).map(status => [
          status,
          { description: 'Problem', content: { 'application/problem+json': { schema: Problem } } },
        ]),
      ),
    },
  };
}

/** As it is before it is parsed: a message may come to hold more than its schema says today. */
function ofMessage(schema: z.ZodType) {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io: 'input' });
  return described as Parameters<OpenAPIHono['openAPIRegistry']['registerComponent']>[2];
}

/** What may be left out, in the one way that the generator of the document knows. */
function documented(body: z.ZodType): z.ZodType {
  if (!(body instanceof z.ZodObject)) return body;
  const fields = Object.entries(body.shape).map(([name, field]) => [
    name,
    field instanceof z.ZodExactOptional ? z.optional(field.unwrap()) : field,
  ]);
  return z.strictObject(Object.fromEntries(fields));
}

function problemStatuses({ permission, isPublic, params, body, problems = [] }: Endpoint): number[] {
  if (isPublic && !body) return [503];
  const known = isPublic ? [] : [401];
  const statuses = [
    ...[400, ...known, 429, 503],
    ...(permission ? [403] : []),
    ...(params ? [404] : []),
    ...problems,
  ];
  return [...new Set([...statuses, ...(body ? [413, 415, 422] : [])])];
}

function answerContent({ answer, answerTypes }: Endpoint) {
  if (answer) return { content: { 'application/json': { schema: answer } } };
  if (!answerTypes) return {};
  return { content: Object.fromEntries(answerTypes.map(type => [type, { schema: z.string() }])) };
}

/** Path and query parameters are objects, which the type of an endpoint leaves open for those that have none. */
function asObject(schema: z.ZodType): z.ZodObject {
  if (!(schema instanceof z.ZodObject)) throw new TypeError('Parameters are declared as an object.');
  return schema;
}

function operationId(method: string, path: string): string {
  const words = path
    .replace('/api/', '')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  return [method, ...words.map(word => word.charAt(0).toUpperCase() + word.slice(1))].join('');
}
