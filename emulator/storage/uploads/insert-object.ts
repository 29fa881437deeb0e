import type { Call, Reply } from '../http/call.ts';
import { parseJson, readJson } from '../http/read-json.ts';
import { objectResource } from '../objects/object-resource.ts';
import { invalid } from '../storage-error.ts';
import { readHashHeader } from './checksums.ts';
import { describeUpload } from './describe-upload.ts';
import { readRelated } from './multipart-related.ts';
import { publishUpload } from './publish-upload.ts';
import { startSession } from './start-session.ts';
import { storeBytes } from './store-bytes.ts';
import type { Upload } from './upload.ts';

/** POST /upload/storage/v1/b/{bucket}/o with one of the three upload types. */
export function insertObject(call: Call): Promise<Reply> {
  switch (call.query.uploadType) {
    case 'media':
      return insertMedia(call);
    case 'multipart':
      return insertMultipart(call);
    case 'resumable':
      return insertResumable(call);
    default:
      throw invalid('uploadType must be media, multipart or resumable.');
  }
}

async function insertMedia(call: Call): Promise<Reply> {
  const { request } = call;
  const upload = describeUpload(call, {}, request.headers['content-type']);
  return store(call, { ...upload, declared: readHashHeader(request.headers['x-goog-hash']) }, request);
}

async function insertMultipart(call: Call): Promise<Reply> {
  const { metadata, contentType, content } = await readRelated(call.request);
  return store(call, describeUpload(call, parseJson(metadata), contentType), content);
}

async function insertResumable(call: Call): Promise<Reply> {
  const { headers } = call.request;
  const metadata = await readJson(call.request);
  const upload = describeUpload(call, metadata, headers['x-upload-content-type']?.toString());
  return { status: 200, headers: startSession(call, upload) };
}

async function store(call: Call, upload: Upload, bytes: AsyncIterable<Buffer>): Promise<Reply> {
  const object = await storeBytes(call.state, bytes, stored => publishUpload(call.state, upload, stored));
  return { status: 200, json: objectResource(object, call.origin) };
}
