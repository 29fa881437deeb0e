import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';

/**
 * Lets pages of these origins read answers. A request that names no origin comes from no page elsewhere: it is only told
 * that an answer is not for every origin.
 */
export function crossOrigin(allowedOrigins: string[]) {
  const allow = cors({
    origin: allowedOrigins,
    exposeHeaders: [
      'ETag',
      'X-Request-Id',
      'Retry-After',
      'RateLimit-Limit',
      'RateLimit-Remaining',
      'RateLimit-Reset',
    ],
    maxAge: 3600,
  });
  return createMiddleware((c, next) => {
    if (c.req.header('origin') !== undefined) return allow(c, next);
    c.header('Vary', 'Origin');
    return next();
  });
}
