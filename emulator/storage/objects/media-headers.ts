import type { OutgoingHttpHeaders } from 'node:http';
import { toHeader } from '../http/header-text.ts';
import { etagOf } from './object-resource.ts';
import type { StoredObject } from './stored-object.ts';

const headerText = (text: string | undefined) => text && toHeader(text);

/** The headers of a download that do not depend on the part that is sent. */
export function mediaHeaders(object: StoredObject): OutgoingHttpHeaders {
  const { fields, size, generation, metageneration } = object;
  const headers = {
    'content-type': headerText(fields.contentType) ?? 'application/octet-stream',
    'content-encoding': headerText(fields.contentEncoding),
    'content-disposition': headerText(fields.contentDisposition),
    'content-language': headerText(fields.contentLanguage),
    'cache-control': headerText(fields.cacheControl),
    'accept-ranges': 'bytes',
    etag: `"${etagOf(object)}"`,
    'last-modified': new Date(object.updated).toUTCString(),
    'x-goog-hash': hashes(object),
    'x-goog-generation': generation,
    'x-goog-metageneration': metageneration,
    'x-goog-storage-class': headerText(fields.storageClass) ?? 'STANDARD',
    'x-goog-stored-content-encoding': headerText(fields.contentEncoding) ?? 'identity',
    'x-goog-stored-content-length': size,
    ...customHeaders(fields.metadata ?? {}),
  };
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
}

/** `x-goog-hash` of an object: `crc32c=…,md5=…`. */
export function hashes({ crc32c, md5Hash }: StoredObject): string {
  return md5Hash ? `crc32c=${crc32c},md5=${md5Hash}` : `crc32c=${crc32c}`;
}

/** Metadata that HTTP cannot carry is left out; it is in the object's resource. */
function customHeaders(metadata: Record<string, string>): Record<string, string> {
  const sendable = Object.entries(metadata).filter(
    ([key, value]) => /^[\w.-]+$/.test(key) && !/\p{Cc}/u.test(value),
  );
  return Object.fromEntries(sendable.map(([key, value]) => [`x-goog-meta-${key}`, toHeader(value)]));
}
