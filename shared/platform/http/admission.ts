import type { Context as HonoContext } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Config } from '../config/config.ts';
import { ProblemError } from '../errors/errors.ts';
import { clientAddress } from './client-address.ts';
import type { Env } from './env.ts';
import { rateLimit } from './rate-limit.ts';

/** Requests a minute from one address that may fail to say who they are from. */
const anonymousPerMinute = 600;

/** Finds out who asks, and puts the caller and the context beside the request. @throws Unauthenticated */
export type Identify = (c: HonoContext<Env>) => Promise<void>;

/** Lets in whoever says who they are, as often as they may; and stops an address that guesses. */
export function admission(identify: Identify, { rateLimitPerMinute }: Pick<Config, 'rateLimitPerMinute'>) {
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
