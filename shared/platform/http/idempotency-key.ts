import { createHash } from 'node:crypto';
import type { Context as HonoContext } from 'hono';
import type * as z from 'zod';
import type { Idempotency } from '../context/context.ts';
import { BadRequest } from '../errors/errors.ts';
import type { Env } from './env.ts';

/** The key a client gave its request, and what tells the request from others. @throws BadRequest */
export async function readIdempotency(
  c: HonoContext<Env>,
  { body }: { body?: z.ZodType },
): Promise<Idempotency | undefined> {
  const key = c.req.header('idempotency-key');
  if (key === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new BadRequest('Idempotency-Key must be 1 to 200 visible ASCII characters, such as a UUID.');
  }
  const content = body ? await c.req.text() : '';
  const { pathname, search } = new URL(c.req.url);
  const fingerprint = createHash('sha256').update(`${pathname}${search}\n${content}`).digest('base64url');
  return { key, fingerprint };
}
