import { randomUUID } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import { z } from 'zod';
import type { Call } from '../http/call.ts';
import { Int64 } from '../int64.ts';
import { parseInput } from '../parse-input.ts';
import type { Upload } from './upload.ts';

const Length = z.object({ 'x-upload-content-length': Int64.optional() });

/** Begins a resumable upload. Gives the headers that tell the client where to send the bytes. */
export function startSession({ state, origin, request }: Call, upload: Upload): OutgoingHttpHeaders {
  const id = randomUUID();
  const { 'x-upload-content-length': length } = parseInput(Length, request.headers);
  state.uploads.put({ ...upload, id, length, started: new Date().toISOString() });
  const path = `/upload/storage/v1/b/${upload.bucket}/o?uploadType=resumable&upload_id=${id}`;
  return { location: `${origin}${path}`, 'x-guploader-uploadid': id, 'content-length': 0 };
}
