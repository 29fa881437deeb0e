import type { Call, Reply } from '../http/call.ts';
import { objectResource } from '../objects/object-resource.ts';
import type { StoredObject } from '../objects/stored-object.ts';
import { invalid, StorageError } from '../storage-error.ts';
import { type ContentRange, readContentRange } from './content-range.ts';
import { finishSession } from './finish-session.ts';
import type { UploadSession } from './upload-session.ts';

/** Google keeps whole multiples of 256 KiB of an unfinished upload; the rest is to be sent again. */
const quantum = 256 * 1024;

const whole = (size: number) => size - (size % quantum);

/** PUT of a session's Location: a chunk, the end, or a question for its progress. */
export async function continueUpload(call: Call): Promise<Reply> {
  const { state, query, request } = call;
  const length = request.headers['content-length'];
  const range = readContentRange(request.headers['content-range'], length ? Number(length) : undefined);
  const session = state.uploads.get(query.upload_id ?? '');
  if (session.finished) return finished(call, session.finished);
  if (range.start === undefined && range.total === undefined)
    return incomplete(state.contents.size(session.id));
  return state.writers.run(session.id, signal => receive(call, range, signal));
}

/** DELETE of a session's Location. */
export async function cancelUpload({ state, query }: Call): Promise<Reply> {
  const id = query.upload_id ?? '';
  await state.writers.run(id, async () => {
    const { finished } = state.uploads.get(id);
    state.uploads.remove(id);
    if (!finished) await state.contents.remove(id);
  });
  return { status: 499, headers: { 'content-length': 0 } };
}

async function receive(call: Call, range: ContentRange, signal: AbortSignal): Promise<Reply> {
  const { state } = call;
  const session = state.uploads.get(call.query.upload_id ?? '');
  if (session.finished) return finished(call, session.finished);
  const size = await append(call, session, range, signal);
  const total = range.total ?? session.length;
  if (total !== undefined && size > total)
    throw invalid(`${size} bytes came; the upload was to have ${total}.`);
  if (total === undefined ? !range.isLast : size < total) return incomplete(size);
  return finished(call, await finishSession(call, session, size));
}

/** Writes what is new of the request's bytes. Gives the size that the upload has then. */
async function append(
  { state, request }: Call,
  { id }: UploadSession,
  { start }: ContentRange,
  signal: AbortSignal,
): Promise<number> {
  const kept = whole(state.contents.size(id));
  if (start === undefined) return kept;
  if (start > kept) {
    const gap = `the upload offset is ${start} byte(s), which exceeds already uploaded size of ${kept} byte(s).`;
    throw new StorageError(
      503,
      'backendError',
      `Invalid request.  According to the Content-Range header, ${gap}`,
    );
  }
  const written = state.contents.write(id, request, { start: kept, skip: kept - start, signal });
  return kept + (await written.catch(error => Promise.reject(signal.aborted ? overtaken(error) : error)));
}

const overtaken = (cause: unknown) =>
  new StorageError(409, 'conflict', 'A newer request has taken over this upload.', {
    headers: { connection: 'close' },
    cause,
  });

function finished(call: Call, object: StoredObject): Reply {
  return { status: 200, json: objectResource(object, call.origin) };
}

function incomplete(size: number): Reply {
  const kept = whole(size);
  return { status: 308, headers: { ...(kept > 0 && { range: `bytes=0-${kept - 1}` }), 'content-length': 0 } };
}
