import type { Context as HonoContext } from 'hono';
import type { Env } from './env.ts';

/** More than any address has: what is longer is none, and is written down all the same. */
const longestAddress = 64;

/** Where a request comes from. */
export function clientAddress(c: HonoContext<Env>): string {
  return clientAddressOf(c.req.header('x-forwarded-for'));
}

/** The load balancer puts the client's address before its own; what stands before that, anybody can have written. */
export function clientAddressOf(forwardedFor = 'unknown'): string {
  const addresses = forwardedFor.split(',');
  return (addresses.at(-2) ?? forwardedFor).trim().slice(0, longestAddress);
}
