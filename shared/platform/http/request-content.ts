import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ProblemError, Unprocessable } from '../errors/errors.ts';

/**
 * The body of a request as a stream, unpacked when it was sent packed.
 *
 * @throws ProblemError 415; while it is read, 400 when the body breaks off and 422 when it is not packed as it says.
 */
export function requestContent(request: Request, type: string): AsyncIterable<Uint8Array> {
  const given = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (given !== type) throw unsupported(`Send the file as the body, with Content-Type: ${type}.`);
  if (encoding !== 'identity' && encoding !== 'gzip')
    throw unsupported('Send the file as it is, or packed with gzip.');
  const body = received(request);
  return encoding === 'gzip' ? unpacked(body) : body;
}

async function* received({ body }: Request): AsyncGenerator<Uint8Array> {
  try {
    if (body) yield* body;
  } catch (cause) {
    throw brokenOff(cause);
  }
}

async function* unpacked(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const content = createGunzip();
  // What fails the pipeline fails the reading of its end.
  pipeline(Readable.from(packed), content, () => {});
  try {
    yield* content;
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    throw notGzip(cause);
  }
}

function brokenOff(cause: unknown): ProblemError {
  return new ProblemError(400, 'incomplete-body', 'The body broke off. Send it again.', {}, { cause });
}

function notGzip(cause: unknown): Unprocessable {
  return new Unprocessable('not-gzip', 'The body is not whole, or not packed with gzip.', {}, { cause });
}

function unsupported(message: string): ProblemError {
  return new ProblemError(415, 'unsupported-media-type', message);
}
