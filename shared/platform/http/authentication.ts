import type { Context as HonoContext } from 'hono';
import type { Authenticate } from '../auth/caller.ts';
import { BadRequest, Unauthenticated } from '../errors/errors.ts';
import { reference } from '../resource/fields.ts';
import type { Env } from './env.ts';

/** Finds out who asks, and makes the context that goes into the domain. @throws Unauthenticated */
export function authentication(authenticate: Authenticate) {
  return async (c: HonoContext<Env>): Promise<void> => {
    const bearer =
      c.req.header('x-api-key') ?? /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (!bearer) {
      throw new Unauthenticated('Sign in and send "Authorization: Bearer <ID token>", or send an API key.');
    }
    const credentials = { bearer, organisationId: organisationOf(c.req.header('x-organisation')) };
    const caller = await authenticate(credentials);
    c.set('credentials', credentials);
    c.set('caller', caller);
    c.set('context', {
      organisationId: caller.organisationId ?? '',
      actor: caller.actor,
      permissions: caller.permissions,
      requestId: c.get('requestId'),
      usage: { reads: 0, writes: 0 },
      idempotency: undefined,
    });
  };
}

function organisationOf(header: string | undefined): string | undefined {
  const parsed = reference.optional().safeParse(header);
  if (!parsed.success) throw new BadRequest('X-Organisation must be the id of an organisation.');
  return parsed.data;
}
