import type { FileDeps } from '@chatterfix/shared/domain/data-room/deps.ts';
import { openFile } from '@chatterfix/shared/domain/data-room/version/open-file.ts';
import type { Version } from '@chatterfix/shared/domain/data-room/version/schemas.ts';
import type { Context } from '@chatterfix/shared/platform/context/context.ts';
import { attachment } from '@chatterfix/shared/platform/http/attachment.ts';
import { requestedRange } from '@chatterfix/shared/platform/http/requested-range.ts';
import { streamBody } from '@chatterfix/shared/platform/http/stream-body.ts';
import type { Logger } from '@chatterfix/shared/platform/logging/logger.ts';
import { proven } from './proven.ts';

/**
 * Answers a request for a file, or some of its bytes. Without a Content-Length: Cloud Run gives out no more than 32 MiB with one.
 *
 * @throws ProblemError 416, 500 when what is stored is not what was uploaded; Unavailable.
 */
export async function answerFile(
  deps: FileDeps & { logger: Logger },
  context: Context,
  version: Version,
  { method, headers }: Request,
): Promise<Response> {
  const { id, size, name, contentType } = version;
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
      { err, versionId: id, requestId: context.requestId },
      'A file could not be read as it was uploaded',
    );
  const open = async () => streamBody(await openFile(deps, context, version, range), failed);
  const body = method === 'HEAD' ? null : await proven(open, failed);
  return new Response(body, { status: range ? 206 : 200, headers: fields });
}
