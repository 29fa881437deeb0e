import { createMiddleware } from 'hono/factory';
import type { RequestMeter } from '../metering/request-meter.ts';
import type { Env } from './env.ts';

/**
 * Counts what is asked of the service; health checks are no requests. What was counted is written beside a request, once a
 * minute, and is there when that is answered: an instance may be frozen after its answer.
 */
export function metering(meter: RequestMeter) {
  return createMiddleware<Env>(async (c, next) => {
    const start = performance.now();
    const writing = meter.writeWhenDue();
    await next();
    const milliseconds = performance.now() - start;
    if (c.req.path !== '/health') meter.count({ status: c.res.status, milliseconds });
    await writing;
  });
}
