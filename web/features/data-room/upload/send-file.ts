import { ApiProblem } from '../../../app/api-problem.ts';
import type { DocumentVersion, UploadState } from '../../../app/api-types.ts';
import { inParallel } from './in-parallel.ts';
import { repeated, type Waiting } from './retry.ts';

/** How many parts of a file are on their way at once. */
const partsAtOnce = 3;

/** The requests of an upload. */
export type UploadRequests = {
  read: (uploadId: string) => Promise<UploadState>;
  sendPart: (
    uploadId: string,
    number: number,
    bytes: Blob,
    sending: { signal: AbortSignal; onProgress: (bytes: number) => void },
  ) => Promise<void>;
  complete: (uploadId: string) => Promise<DocumentVersion>;
};

type Sending = Waiting & {
  signal: AbortSignal;
  /** Told how many bytes of the file are stored or on their way. */
  onSent: (bytes: number) => void;
};

/** Sends those parts of a file that are not stored yet, and completes its upload. Nothing of the file is held but what is on its way. */
export async function sendFile(
  requests: UploadRequests,
  file: Blob,
  upload: UploadState,
  sending: Sending,
): Promise<DocumentVersion> {
  await sendParts(requests, file, upload, sending);
  sending.signal.throwIfAborted();
  try {
    return await repeated(sending, () => requests.complete(upload.id));
  } catch (error) {
    if (!isIncomplete(error)) throw error;
    // What was stored is gone again: it is asked what is there, and the rest sent once more.
    await sendParts(requests, file, await repeated(sending, () => requests.read(upload.id)), sending);
    return await repeated(sending, () => requests.complete(upload.id));
  }
}

async function sendParts(
  requests: UploadRequests,
  file: Blob,
  { id, parts }: UploadState,
  sending: Sending,
): Promise<void> {
  const { signal, onSent } = sending;
  const gone = new Map(parts.map(({ number, start, end, stored }) => [number, stored ? end - start : 0]));
  const tell = (number: number, bytes: number) => {
    gone.set(number, bytes);
    onSent([...gone.values()].reduce((sum, one) => sum + one, 0));
  };
  const missing = parts.filter(({ stored }) => !stored);
  await inParallel(missing, partsAtOnce, async ({ number, start, end }) => {
    const bytes = file.slice(start, end);
    const onProgress = (sent: number) => tell(number, Math.min(sent, end - start));
    await repeated(sending, async () => {
      signal.throwIfAborted();
      tell(number, 0);
      await requests.sendPart(id, number, bytes, { signal, onProgress });
    });
    tell(number, end - start);
  });
}

function isIncomplete(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'incomplete';
}
