import type { OutgoingHttpHeaders } from 'node:http';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Call, Reply } from '../http/call.ts';
import { readRange } from './byte-range.ts';
import { objectOf } from './find-object.ts';
import { mediaHeaders } from './media-headers.ts';
import { requireForRead } from './preconditions.ts';
import type { StoredObject } from './stored-object.ts';

/** GET or HEAD of an object's bytes, the whole or one range. */
export function downloadObject(call: Call): Reply {
  const { object, preconditions } = objectOf(call);
  requireForRead(object, preconditions);
  const headers = mediaHeaders(object);
  if (mustUnzip(call, object)) return unzipped(call, object, headers);
  const range = readRange(call.request.headers.range, object.size);
  const { start, end } = range ?? { start: 0, end: object.size - 1 };
  headers['content-length'] = end - start + 1;
  if (range) headers['content-range'] = `bytes ${start}-${end}/${object.size}`;
  const reply = { status: range ? 206 : 200, headers };
  if (call.request.method === 'HEAD' || object.size === 0) return reply;
  return { ...reply, stream: call.state.contents.read(object.content, { start, end }) };
}

/** Google unzips what was stored with `Content-Encoding: gzip` for a client that does not take gzip. */
function mustUnzip({ request }: Call, { fields }: StoredObject): boolean {
  const isKept = /no-transform/.test(fields.cacheControl ?? '');
  return (
    fields.contentEncoding === 'gzip' && !isKept && !/gzip/.test(String(request.headers['accept-encoding']))
  );
}

function unzipped(call: Call, { content }: StoredObject, headers: OutgoingHttpHeaders): Reply {
  const { 'content-encoding': _, 'accept-ranges': __, ...others } = headers;
  if (call.request.method === 'HEAD') return { status: 200, headers: others };
  const stream = pipeline(call.state.contents.read(content), createGunzip(), () => {});
  return { status: 200, headers: others, stream };
}
