import type * as z from 'zod';
import type { App } from './create-app.ts';

/** A route that anyone may ask, and caches on the way may answer. */
export type PublicEndpoint = {
  path: `/api/${string}`;
  tag: string;
  summary: string;
  /** For how many seconds an answer may be used again. */
  believedSeconds: number;
  /** Content type of the answer. */
  type: string;
  /** What a JSON answer is like. */
  answer?: z.ZodType;
};

/** Serves what anyone may ask, under the same headers as all else but for how long it may be kept. */
export function servePublic(
  app: App,
  { believedSeconds, type, answer, ...endpoint }: PublicEndpoint,
  handle: () => Promise<string>,
): void {
  app.endpoints.push({
    ...endpoint,
    method: 'get',
    permission: null,
    isPublic: true,
    status: 200,
    ...(answer ? { answer } : { answerTypes: [type] }),
  });
  app.get(endpoint.path, async c => {
    const body = await handle();
    c.header('Content-Type', `${type}; charset=utf-8`);
    c.header(
      'Cache-Control',
      `public, max-age=${believedSeconds}, stale-while-revalidate=${believedSeconds}, stale-if-error=86400`,
    );
    return c.body(body);
  });
}
