import { randomUUID } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import type { Config } from '../config/config.ts';
import type { Logger } from '../logging/logger.ts';
import type { Env } from './env.ts';

const givenRequestId = /^[\w.-]{8,128}$/;

/** Gives each request its id and writes one line when it is answered: what was asked, by whom, how long it took, what it cost. */
export function requestLog(logger: Logger, { project }: Pick<Config, 'project'>) {
  return createMiddleware<Env>(async (c, next) => {
    const start = performance.now();
    const given = c.req.header('x-request-id');
    const requestId = given && givenRequestId.test(given) ? given : randomUUID();
    c.set('requestId', requestId);
    c.set('logger', logger);
    c.header('X-Request-Id', requestId);
    await next();
    logger.info(
      {
        ...traceField(c.req.header('traceparent'), project),
        requestId,
        httpRequest: {
          requestMethod: c.req.method,
          requestUrl: c.req.path,
          status: c.res.status,
          latency: `${((performance.now() - start) / 1000).toFixed(3)}s`,
        },
        organisationId: c.get('caller')?.organisationId ?? null,
        actorId: c.get('caller')?.actor.id ?? null,
        firestore: c.get('context')?.usage ?? null,
      },
      `${c.req.method} ${c.req.path} ${c.res.status}`,
    );
  });
}

/** @see https://cloud.google.com/trace/docs/trace-log-integration */
function traceField(traceparent: string | undefined, project: string): Record<string, string> {
  const [, traceId] = traceparent?.split('-') ?? [];
  return traceId ? { 'logging.googleapis.com/trace': `projects/${project}/traces/${traceId}` } : {};
}
