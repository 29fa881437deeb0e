import type { Context as HonoContext } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as z from 'zod';
import { ProblemError } from '../errors/errors.ts';

/** An error as every route answers it: RFC 9457. */
export const Problem = z
  .object({
    type: z
      .string()
      .meta({ description: 'Names the kind of problem', example: 'urn:chatterfix:problem:not-found' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'What is wrong and what to do' }),
    requestId: z.string().meta({ description: 'To quote to support' }),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .loose()
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not permitted',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  410: 'Gone for good',
  412: 'Changed in the meantime',
  413: 'Too large',
  415: 'Unsupported media type',
  416: 'No such range',
  422: 'Content does not fit',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not available',
  504: 'Took too long',
};

/** Answers an error. One that nobody foresaw is logged by the caller and says nothing of itself. */
export function problemResponse(c: HonoContext, error: unknown, requestId: string): Response {
  const known = asProblemError(error);
  const body: Problem = {
    type: `urn:chatterfix:problem:${known.code}`,
    title: titles[known.status] ?? 'Error',
    status: known.status,
    detail: known.message,
    requestId,
    ...known.details,
  };
  if (typeof known.details.retryAfterSeconds === 'number') {
    c.header('Retry-After', String(known.details.retryAfterSeconds));
  }
  if (known.status === 416) c.header('Content-Range', `bytes */${known.details.size}`);
  if (known.status === 401) c.header('WWW-Authenticate', 'Bearer');
  c.header('Content-Type', 'application/problem+json');
  // A problem's status is one that may carry a body: see the classes in errors.ts.
  return c.body(JSON.stringify(body), known.status as ContentfulStatusCode);
}

/** Whether whoever asked, rather than the platform, is told about it. */
export function isForeseen(error: unknown): boolean {
  return error instanceof ProblemError || error instanceof HTTPException;
}

function asProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof HTTPException) return new ProblemError(error.status, 'http', error.message);
  return new ProblemError(
    500,
    'internal',
    'Something went wrong on our side. Try again; if it stays, quote the requestId.',
  );
}
