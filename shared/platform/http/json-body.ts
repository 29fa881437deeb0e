import type { Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ProblemError } from '../errors/errors.ts';
import type { Env } from './env.ts';

const largestBytes = 1024 * 1024;
const jsonType = /^application\/(?:[\w.-]+\+)?json$/;

/** Refuses a body that is too large, before it is read as a whole. */
const limit = bodyLimit({
  maxSize: largestBytes,
  onError: () => {
    throw new ProblemError(413, 'too-large', `The body may have at most ${largestBytes} bytes.`);
  },
});

/** The JSON of a request's body; an empty object where there is no body. @throws ProblemError 400, 413, 415 */
export async function readJson(c: HonoContext<Env>): Promise<unknown> {
  await limit(c, async () => {});
  const type = c.req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  const text = decoded(await c.req.arrayBuffer());
  if (type === undefined && text === '') return {};
  if (type === undefined || !jsonType.test(type)) throw otherType();
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw malformed(cause);
  }
}

/** @throws ProblemError 400 for what is not UTF-8, which would be kept otherwise than it was meant. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw malformed(cause, 'The body is not UTF-8.');
  }
}

function otherType(): ProblemError {
  const message = 'Send the body with the Content-Type this route documents.';
  return new ProblemError(415, 'unsupported-media-type', message);
}

function malformed(cause: unknown, message = 'The body is not valid JSON.'): ProblemError {
  return new ProblemError(400, 'malformed-json', message, {}, { cause });
}
