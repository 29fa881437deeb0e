import type { Context as HonoContext } from 'hono';
import type * as z from 'zod';
import type { Caller, Credentials } from '../auth/caller.ts';
import { authorise } from '../context/authorise.ts';
import type { Context } from '../context/context.ts';
import { Forbidden } from '../errors/errors.ts';
import type { App } from './create-app.ts';
import type { Endpoint } from './endpoint-declaration.ts';
import type { Env } from './env.ts';
import { readIdempotency } from './idempotency-key.ts';
import { inTime } from './in-time.ts';
import { refuseRequest } from './invalid-request.ts';
import { readJson } from './json-body.ts';
import { respond } from './respond.ts';

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
  const { method, permission, params, query, body, status } = endpoint;
  app.endpoints.push(endpoint);
  app.on([method.toUpperCase()], [routingPath(endpoint.path)], async (c: HonoContext<Env>) => {
    const context = c.get('context');
    requirePermission(c, permission);
    const content = body && (await readJson(c));
    if (method === 'post') context.idempotency = await readIdempotency(c, endpoint);
    const answer = handle({
      context,
      caller: c.get('caller'),
      credentials: c.get('credentials'),
      params: checked(params, 'param', params && c.req.param()),
      query: checked(query, 'query', query && queryOf(c)),
      body: checked(body, 'json', content),
      request: c.req.raw,
      header: name => c.req.header(name),
    });
    return respond(c, await inTime(answer, endpoint), status);
  });
}

/** Comes before the request is looked at: whoever may not do it learns nothing of what would fit. */
function requirePermission(c: HonoContext<Env>, permission: string | null): void {
  if (!permission) return;
  if (!c.get('caller').organisationId)
    throw new Forbidden('You belong to no organisation yet. Found one, or accept an invitation.');
  authorise(c.get('context'), permission);
}

/** `/api/parts/{id}` → `/api/parts/:id` */
function routingPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

/** The value as its schema says it is; undefined where an endpoint declares no schema. */
function checked<Schema extends z.ZodType>(
  schema: Schema | undefined,
  target: 'param' | 'query' | 'json',
  value: unknown,
): z.output<Schema> {
  const result = schema?.safeParse(value);
  if (result && !result.success) refuseRequest({ target, error: result.error });
  // An endpoint without a schema is of ZodUndefined, whose output is undefined.
  return result?.data as z.output<Schema>;
}

/** A parameter that comes once is a text, one that comes several times a list of texts. */
function queryOf(c: HonoContext<Env>): Record<string, string | string[] | undefined> {
  const entries = Object.entries(c.req.queries());
  return Object.fromEntries(
    entries.map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
}
