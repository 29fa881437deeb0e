import type { IncomingHttpHeaders } from 'node:http';
import type { Call, Reply } from '../http/call.ts';
import { fromHeader } from '../http/header-text.ts';
import { hashes } from '../objects/media-headers.ts';
import { etagOf } from '../objects/object-resource.ts';
import { notServed } from '../storage-error.ts';
import { readHashHeader } from './checksums.ts';
import { describeUpload } from './describe-upload.ts';
import { publishUpload } from './publish-upload.ts';
import { startSession } from './start-session.ts';
import { storeBytes } from './store-bytes.ts';
import type { Upload } from './upload.ts';

/** PUT /{bucket}/{object}, the XML API's upload: everything but the bytes is in the headers. */
export async function putSigned(call: Call): Promise<Reply> {
  const { state, request } = call;
  const upload = describe(call);
  const object = await storeBytes(state, request, stored => publishUpload(state, upload, stored));
  const headers = {
    etag: `"${etagOf(object)}"`,
    'x-goog-hash': hashes(object),
    'x-goog-generation': object.generation,
    'x-goog-metageneration': object.metageneration,
    'x-goog-stored-content-length': object.size,
    'content-length': 0,
  };
  return { status: 200, headers };
}

/** POST /{bucket}/{object} with `x-goog-resumable: start`, the XML API's beginning of a resumable upload. */
export function startSigned(call: Call): Reply {
  if (call.request.headers['x-goog-resumable'] !== 'start')
    throw notServed('POST without x-goog-resumable: start');
  return { status: 201, headers: startSession(call, describe(call)) };
}

const conditionHeaders = {
  'x-goog-if-generation-match': 'ifGenerationMatch',
  'x-goog-if-metageneration-match': 'ifMetagenerationMatch',
};

function describe(call: Call): Upload {
  const { headers } = call.request;
  const conditions = Object.entries(conditionHeaders).flatMap(([header, name]) =>
    headers[header] === undefined ? [] : [[name, String(headers[header])]],
  );
  const query = { ...Object.fromEntries(conditions), name: call.names.object };
  const declared = readHashHeader(headers['x-goog-hash']);
  const upload = describeUpload({ ...call, query }, fieldsIn(headers), headers['content-type']);
  return {
    ...upload,
    declared: { ...declared, md5Hash: declared.md5Hash ?? headers['content-md5']?.toString() },
  };
}

function fieldsIn(headers: IncomingHttpHeaders): Record<string, unknown> {
  const text = (name: string) => headers[name] && fromHeader(String(headers[name]));
  const custom = Object.keys(headers).filter(name => name.startsWith('x-goog-meta-'));
  return {
    contentEncoding: text('content-encoding'),
    contentDisposition: text('content-disposition'),
    contentLanguage: text('content-language'),
    cacheControl: text('cache-control'),
    storageClass: text('x-goog-storage-class'),
    metadata: Object.fromEntries(custom.map(name => [name.slice('x-goog-meta-'.length), text(name)])),
  };
}
