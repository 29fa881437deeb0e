import { createRoute, type RouteConfig } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { z } from 'zod';
import type { Caller, Credentials } from '../auth/caller.ts';
import { authorise } from '../context/authorise.ts';
import type { Context } from '../context/context.ts';
import { Forbidden, ProblemError } from '../errors/errors.ts';
import type { App } from './create-app.ts';
import type { Env } from './env.ts';
import { readIdempotency } from './idempotency-key.ts';
import { inTime } from './in-time.ts';
import { Problem } from './problem.ts';
import { respond, type Status } from './respond.ts';

/** A route as it is documented, checked and permitted. */
export type Endpoint<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = {
  method: 'get' | 'post' | 'patch' | 'delete';
  /** `/api/work-orders/{id}/transitions` */
  path: `/api/${string}`;
  /** Heading in the documentation. */
  tag: string;
  summary: string;
  /** What the caller must be permitted; null for anyone who is signed in, even without an organisation. */
  permission: string | null;
  params?: Params;
  query?: Query;
  /** A JSON body. */
  body?: Body;
  /** A body of another type, which the handler reads from the request as a stream. */
  bodyType?: string;
  status: Status;
  answer?: z.ZodType;
  /** Content types of an answer that is not JSON. */
  answerTypes?: readonly string[];
  /** Statuses of the problems it may answer besides those that all may. */
  problems?: readonly number[];
};

/** What a handler gets: everything checked. */
export type Input<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = {
  context: Context;
  caller: Caller;
  credentials: Credentials;
  params: z.output<Params>;
  query: z.output<Query>;
  body: z.output<Body>;
  request: Request;
  header(name: string): string | undefined;
};

const largestJsonBytes = 1024 * 1024;

/** Serves an endpoint. The handler's answer is sent as JSON, with its version as ETag; a Response is sent as it is. */
export function serve<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
>(
  app: App,
  endpoint: Endpoint<Params, Query, Body>,
  handle: (input: Input<Params, Query, Body>) => unknown,
): void {
  app.openapi(document(endpoint), async (c: HonoContext<Env>) => {
    const { caller, context, credentials } = c.var;
    if (endpoint.method === 'post') context.idempotency = await readIdempotency(c, endpoint);
    const input = {
      context,
      caller,
      credentials,
      params: endpoint.params && validated(c, 'param'),
      query: endpoint.query && validated(c, 'query'),
      body: endpoint.body && validated(c, 'json'),
      request: c.req.raw,
      header: (name: string) => c.req.header(name),
    };
    // The validators registered with the route have checked these against the endpoint's own schemas.
    const answer = await inTime(handle(input as Input<Params, Query, Body>), endpoint);
    return respond(c, answer, endpoint.status);
  });
}

/** Comes before the request is looked at: whoever may not do it learns nothing of what would fit. */
function requirePermission(permission: string | null) {
  return createMiddleware<Env>(async (c, next) => {
    if (permission && !c.var.caller.organisationId)
      throw new Forbidden('You belong to no organisation yet. Found one, or accept an invitation.');
    if (permission) authorise(c.var.context, permission);
    await next();
  });
}

function document(
  endpoint: Endpoint<z.ZodType, z.ZodType, z.ZodType>,
): RouteConfig & { getRoutingPath(): string } {
  const { method, path, tag, summary, permission, params, query, body, bodyType, problems = [] } = endpoint;
  const statuses = new Set([
    400,
    401,
    429,
    503,
    ...(permission ? [403] : []),
    ...(params ? [404] : []),
    ...problems,
  ]);
  if (body) for (const status of [413, 415, 422]) statuses.add(status);
  return createRoute({
    method,
    path,
    tags: [tag],
    summary,
    operationId: operationId(method, path),
    ...(permission ? { 'x-permission': permission } : {}),
    security: [{ bearer: [] }],
    middleware: [
      requirePermission(permission),
      ...(body ? [bodyLimit({ maxSize: largestJsonBytes, onError: tooLarge })] : []),
    ],
    request: {
      ...(params ? { params: asObject(params) } : {}),
      ...(query ? { query: asObject(query) } : {}),
      ...(body ? { body: { content: { 'application/json': { schema: body } }, required: true } } : {}),
      ...(bodyType ? { body: { content: { [bodyType]: { schema: z.string() } }, required: true } } : {}),
    },
    responses: {
      [endpoint.status]: { description: 'Done', ...answerContent(endpoint) },
      ...Object.fromEntries(
        [...statuses].map(status => [
          status,
          { description: 'Problem', content: { 'application/problem+json': { schema: Problem } } },
        ]),
      ),
    },
  });
}

function answerContent({ answer, answerTypes }: Endpoint<z.ZodType, z.ZodType, z.ZodType>) {
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

function validated(c: HonoContext<Env>, target: 'param' | 'query' | 'json'): unknown {
  return (c.req as { valid(target: string): unknown }).valid(target);
}

function tooLarge(): never {
  throw new ProblemError(413, 'too-large', `The body may have at most ${largestJsonBytes} bytes.`);
}
