import { createMiddleware } from 'hono/factory';
import type { Actor } from '../context/context.ts';
import { clientAddress } from './client-address.ts';
import type { Env } from './env.ts';
import { rateLimit } from './rate-limit.ts';

/** Lets in anyone, as somebody who may do nothing and belongs nowhere, so many times a minute from one address. */
export function admitAnyone(actor: Actor, perMinute: number) {
  const limit = rateLimit(perMinute, clientAddress);
  return createMiddleware<Env>(async (c, next) => {
    limit(c);
    const permissions = new Set<string>();
    c.set('caller', { actor, email: null, organisationId: null, role: null, permissions });
    c.set('context', {
      organisationId: '',
      actor,
      permissions,
      requestId: c.get('requestId'),
      usage: { reads: 0, writes: 0 },
      idempotency: undefined,
    });
    return next();
  });
}
