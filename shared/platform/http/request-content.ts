import { ProblemError, Unprocessable } from '../errors/errors.ts';

/** The body of a request as a stream, unpacked when it was sent packed. @throws ProblemError 415 */
export function requestContent(request: Request, type: string): AsyncIterable<Uint8Array> {
  const given = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (given !== type) throw unsupported(`Send the file as the body, with Content-Type: ${type}.`);
  if (encoding !== 'identity' && encoding !== 'gzip')
    throw unsupported('Send the file as it is, or packed with gzip.');
  if (!request.body) return empty();
  return encoding === 'gzip' ? unpacked(request.body) : request.body;
}

async function* unpacked(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array> {
  try {
    yield* body.pipeThrough(new DecompressionStream('gzip'));
  } catch (cause) {
    if (cause instanceof ProblemError || !(cause instanceof TypeError)) throw cause;
    throw notGzip(cause);
  }
}

function notGzip(cause: TypeError): Unprocessable {
  return new Unprocessable('not-gzip', 'The body is not whole, or not packed with gzip.', {}, { cause });
}

function unsupported(message: string): ProblemError {
  return new ProblemError(415, 'unsupported-media-type', message);
}

async function* empty(): AsyncGenerator<Uint8Array> {}
