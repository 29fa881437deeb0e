import type { Context as HonoContext } from 'hono';
import { ProblemError } from '../errors/errors.ts';
import type { Env } from './env.ts';

const windowMs = 60_000;
const mostKeys = 100_000;

type Window = { endsAt: number; used: number };

/** Counts requests by key in windows of a minute, in this instance's memory: it costs no read and no write. */
export function createLimiter(perMinute: number, now: () => number = Date.now) {
  const windows = new Map<string, Window>();

  return (key: string): { limit: number; remaining: number; resetSeconds: number; allowed: boolean } => {
    const time = now();
    let window = windows.get(key);
    if (!window || window.endsAt <= time) {
      if (windows.size >= mostKeys) windows.clear();
      window = { endsAt: time + windowMs, used: 0 };
      windows.set(key, window);
    }
    window.used += 1;
    return {
      limit: perMinute,
      remaining: Math.max(0, perMinute - window.used),
      resetSeconds: Math.ceil((window.endsAt - time) / 1000),
      allowed: window.used <= perMinute,
    };
  };
}

/** Refuses a request whose key asks too often, and tells everyone how much is left. @throws ProblemError 429 */
export function rateLimit(perMinute: number, keyOf: (c: HonoContext<Env>) => string) {
  const take = createLimiter(perMinute);
  return (c: HonoContext<Env>): void => {
    const { limit, remaining, resetSeconds, allowed } = take(keyOf(c));
    c.header('RateLimit-Limit', String(limit));
    c.header('RateLimit-Remaining', String(remaining));
    c.header('RateLimit-Reset', String(resetSeconds));
    if (!allowed) throw tooMany(limit, resetSeconds);
  };
}

function tooMany(limit: number, retryAfterSeconds: number): ProblemError {
  const message = `At most ${limit} requests a minute. Wait and try again.`;
  return new ProblemError(429, 'too-many-requests', message, { retryAfterSeconds });
}
