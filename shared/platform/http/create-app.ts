import { Hono } from 'hono';
import { TrieRouter } from 'hono/router/trie-router';
import type { Authenticate } from '../auth/caller.ts';
import type { Config } from '../config/config.ts';
import { NotFound } from '../errors/errors.ts';
import type { Logger } from '../logging/logger.ts';
import type { RequestMeter } from '../metering/request-meter.ts';
import { admission, type Identify } from './admission.ts';
import { answerHeaders } from './answer-headers.ts';
import { authentication } from './authentication.ts';
import type { Endpoint } from './endpoint-declaration.ts';
import type { Env } from './env.ts';
import { metering } from './metering.ts';
import { isForeseen, problemResponse } from './problem.ts';
import { requestLog } from './request-log.ts';

/** The HTTP app of a service, which knows its endpoints so that they can be documented. */
export class App extends Hono<Env> {
  readonly endpoints: Endpoint[] = [];
}

export type AppOptions = {
  config: Pick<Config, 'project' | 'allowedOrigins' | 'rateLimitPerMinute'>;
  logger: Logger;
  authenticate: Authenticate;
  /** Finds out who asks where that is not somebody with an account. */
  identify?: Identify;
  /** Counts the requests; nobody does when absent. */
  requestMeter?: RequestMeter;
  /** Registers the service's routes; all of them need somebody who is known. */
  routes: (app: App) => void;
  /** Registers what anyone may ask. */
  publicRoutes?: (app: App) => void;
};

/** Makes the app of a service: everything that is the same for all of them, around its routes. */
export function createApp({
  config,
  logger,
  authenticate,
  identify = authentication(authenticate),
  requestMeter,
  routes,
  publicRoutes,
}: AppOptions): App {
  const app = new App({ router: new TrieRouter() });
  app.use(requestLog(logger, config));
  if (requestMeter) app.use(metering(requestMeter));
  app.use(answerHeaders(config.allowedOrigins));
  app.onError((error, c) => {
    if (!isForeseen(error))
      logger.error({ requestId: c.get('requestId'), err: error }, 'A request failed unforeseen');
    return problemResponse(c, error, c.get('requestId'));
  });
  app.notFound(c =>
    problemResponse(c, new NotFound(`There is no route ${c.req.method} ${c.req.path}.`), c.get('requestId')),
  );

  app.get('/health', c => c.json({ status: 'ok' }));
  publicRoutes?.(app);
  app.use('/api/*', admission(identify, config));
  routes(app);
  return app;
}
