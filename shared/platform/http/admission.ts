import type { Context as HonoContext } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Authenticate } from '../auth/caller.ts';
import type { Config } from '../config/config.ts';
import { ProblemError } from '../errors/errors.ts';
import { authentication } from './authentication.ts';
import type { Env } from './env.ts';
import { rateLimit } from './rate-limit.ts';

/** Requests a minute from one address that may fail to say who they are from. */
const anonymousPerMinute = 600;

/** Lets in whoever says who they are, as often as they may; and stops an address that guesses. */
export function admission(
  authenticate: Authenticate,
  { rateLimitPerMinute }: Pick<Config, 'rateLimitPerMinute'>,
) {
  const identify = authentication(authenticate);
  const limitGuesses = rateLimit(anonymousPerMinute, clientAddress);
  const limitCaller = rateLimit(rateLimitPerMinute, callerKey);
  return createMiddleware<Env>(async (c, next) => {
    try {
      await identify(c);
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401) limitGuesses(c);
      throw error;
    }
    limitCaller(c);
    return next();
  });
}

function callerKey(c: HonoContext<Env>): string {
  const { type, id } = c.get('caller').actor;
  return `${type}:${id}`;
}

/** The load balancer puts the client's address before its own; what stands before that, anybody can have written. */
function clientAddress(c: HonoContext<Env>): string {
  const forwardedFor = c.req.header('x-forwarded-for') ?? 'unknown';
  const addresses = forwardedFor.split(',');
  return (addresses.at(-2) ?? forwardedFor).trim();
}
