import { createMiddleware } from 'hono/factory';

/** An answer of the API is data: nothing in it may run, be framed, or be kept by a shared cache. */
const headers = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'private, no-cache',
} as const;

export const securityHeaders = createMiddleware((c, next) => {
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  return next();
});
