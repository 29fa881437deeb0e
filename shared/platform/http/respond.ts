import type { Context as HonoContext } from 'hono';
import type { Env } from './env.ts';

/** What a request that succeeds is answered with. */
export type Status = 200 | 201 | 202 | 204;

/** Sends an answer as JSON, with its version as ETag; a Response as it is. */
export function respond(c: HonoContext<Env>, answer: unknown, status: Status) {
  if (answer instanceof Response) return c.newResponse(answer.body, answer);
  if (status === 204) return c.body(null, 204);
  const version = (answer as { version?: unknown } | null)?.version;
  if (typeof version === 'number') {
    const tag = `"${version}"`;
    c.header('ETag', tag);
    if (c.req.method === 'GET' && matches(c.req.header('if-none-match'), tag)) return c.body(null, 304);
  }
  return c.json(answer, status);
}

/** Whether the client has this version. A proxy that packs an answer makes its tag a weak one. */
function matches(ifNoneMatch: string | undefined, tag: string): boolean {
  const tags = ifNoneMatch?.split(',').map(one => one.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(tag) || tags.includes('*');
}
