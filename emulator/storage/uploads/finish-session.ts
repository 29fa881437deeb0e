import type { Call } from '../http/call.ts';
import type { StoredObject } from '../objects/stored-object.ts';
import { StorageError } from '../storage-error.ts';
import { checksumsOf, readHashHeader, requireChecksums } from './checksums.ts';
import { publishUpload } from './publish-upload.ts';
import type { UploadSession } from './upload-session.ts';

/**
 * Makes the object of a session whose bytes have all come.
 *
 * @param size In bytes; what lies behind it in the file is left from an attempt that broke off.
 * @throws StorageError when it is refused; the session and its bytes are gone then.
 */
export async function finishSession(
  { state, request }: Call,
  session: UploadSession,
  size: number,
): Promise<StoredObject> {
  const { id: content } = session;
  try {
    await state.contents.resize(content, size);
    const checksums = await checksumsOf(state.contents.read(content));
    requireChecksums(readHashHeader(request.headers['x-goog-hash']), checksums);
    return await state.transaction(() => {
      const finished = publishUpload(state, session, { content, ...checksums });
      state.uploads.put({ ...session, finished });
      return finished;
    });
  } catch (error) {
    if (error instanceof StorageError) {
      state.uploads.remove(content);
      await state.contents.remove(content);
    }
    throw error;
  }
}
