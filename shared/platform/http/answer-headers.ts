import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';

/** An answer of the API is data: nothing in it may run, be framed, or be kept by a shared cache. */
const securityHeaders = Object.entries({
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'private, no-cache',
});

/** What a page elsewhere may read besides the body. */
const exposedHeaders = [
  'Content-Disposition',
  'Content-Range',
  'ETag',
  'X-Request-Id',
  'Retry-After',
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
];

/** Says on every answer what a browser may do with it, and lets pages of the allowed origins read it. */
export function answerHeaders(allowedOrigins: string[]) {
  const crossOrigin = cors({
    origin: allowedOrigins,
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposeHeaders: exposedHeaders,
    maxAge: 3600,
  });
  return createMiddleware((c, next) => {
    for (const [name, value] of securityHeaders) c.header(name, value);
    if (c.req.header('origin') !== undefined) return crossOrigin(c, next);
    c.header('Vary', 'Origin');
    return next();
  });
}
