import type { FileDeps } from '@chatterfix/shared/domain/data-room/deps.ts';
import { openFile } from '@chatterfix/shared/domain/data-room/version/open-file.ts';
import type { StoredFile, Version } from '@chatterfix/shared/domain/data-room/version/schemas.ts';
import type { Context } from '@chatterfix/shared/platform/context/context.ts';
import { attachment } from '@chatterfix/shared/platform/http/attachment.ts';
import { requestedRange } from '@chatterfix/shared/platform/http/requested-range.ts';
import { streamBody } from '@chatterfix/shared/platform/http/stream-body.ts';
import type { Logger } from '@chatterfix/shared/platform/logging/logger.ts';
import type { ByteRange } from '@chatterfix/shared/platform/streaming-aead/layout.ts';
import { proven } from './proven.ts';

/**
 * Answers a request for a file, or some of its bytes. Without a Content-Length: Cloud Run gives out no more than 32 MiB with one.
 *
 * @param tell Records that it is given out, where the caller does not; what cannot be recorded is not given.
 * @throws ProblemError 416, 500 when what is stored is not what was uploaded; Unavailable.
 */
export async function answerFile(
  deps: FileDeps & { logger: Logger },
  context: Context,
  file: StoredFile & Pick<Version, 'name' | 'contentType'>,
  { method, headers }: Request,
  tell: (range: ByteRange | undefined) => Promise<void> = async () => {},
): Promise<Response> {
  const { id, size, name, contentType } = file;
  const etag = `"${id}"`;
  const [asked, ifRange] = [headers.get('range') ?? undefined, headers.get('if-range') ?? undefined];
  const range = requestedRange({ range: asked, ifRange, etag, size });
  const fields = {
    'Content-Type': contentType,
    'Content-Disposition': attachment(name),
    'Accept-Ranges': 'bytes',
    ETag: etag,
    ...(range && { 'Content-Range': `bytes ${range.start}-${range.end - 1}/${size}` }),
  };
  const failed = (err: unknown) =>
    deps.logger.error(
      { err, fileId: id, requestId: context.requestId },
      'A file could not be read as it was uploaded',
    );
  const open = async () => streamBody(await openFile(deps, context, file, range), failed);
  const body = method === 'HEAD' ? null : await proven(open, failed);
  if (body) await tell(range).catch(error => giveBack(body, error));
  return new Response(body, { status: range ? 206 : 200, headers: fields });
}

/** Closes a file that is not to be given out. */
async function giveBack(body: ReadableStream, error: unknown): Promise<never> {
  await body.cancel();
  throw error;
}
