import type { IncomingMessage } from 'node:http';
import { invalid } from '../storage-error.ts';
import { DelimitedReader } from './delimited-reader.ts';

/** A metadata part is small; a longer one is no metadata. */
const headLimit = 1024 * 1024;

/** The two parts of a multipart/related upload: JSON, then bytes, which are read as they come. */
export type RelatedParts = {
  metadata: string;
  contentType: string | undefined;
  content: AsyncIterable<Buffer>;
};

/**
 * Reads a multipart/related body up to the bytes of its second part.
 *
 * @throws StorageError 400 when it is malformed; reading `content` throws it when the closing boundary does not come.
 */
export async function readRelated(request: IncomingMessage): Promise<RelatedParts> {
  const delimiter = `\r\n--${readBoundary(request.headers['content-type'])}`;
  // The first boundary may stand at the very beginning, without a line break before it.
  const reader = new DelimitedReader(request.iterator({ destroyOnReturn: false }), '\r\n');
  await reader.text(delimiter, headLimit);
  await reader.text('\r\n\r\n', headLimit);
  const metadata = await reader.text(delimiter, headLimit);
  const head = await reader.text('\r\n\r\n', headLimit);
  const contentType = /^content-type:[ \t]*(.*?)[ \t]*$/im.exec(head)?.[1];
  return { metadata, contentType, content: reader.until(delimiter) };
}

function readBoundary(contentType: string | undefined): string {
  const [, quoted, plain] =
    /^multipart\/.*;\s*boundary=(?:"([^"]+)"|([^\s";]+))/i.exec(contentType ?? '') ?? [];
  const boundary = quoted ?? plain;
  if (!boundary) throw invalid('A multipart upload needs Content-Type: multipart/related; boundary=….');
  return boundary;
}
