import { sendBytes } from '../../../app/send-bytes.ts';

type Sending = { signal: AbortSignal; onProgress: (bytes: number) => void };

/** Sends a part of a file, again as often as need be. */
export function sendPart(uploadId: string, number: number, bytes: Blob, sending: Sending): Promise<void> {
  return sendBytes(
    `/api/data-room/uploads/${encodeURIComponent(uploadId)}/parts?number=${number}`,
    bytes,
    sending,
  );
}
