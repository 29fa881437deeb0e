import { ApiProblem } from '../../../app/api-problem.ts';
import { sendPart } from '../api/send-part.ts';

/** A file that the browser cannot read any more. */
export class FileUnreadable extends Error {}

/** Sends a part; tells a file that was moved or changed from a network that is gone. @throws FileUnreadable, ApiProblem */
export const sendReadablePart: typeof sendPart = async (uploadId, number, bytes, sending) => {
  try {
    await sendPart(uploadId, number, bytes, sending);
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 0) await requireReadable(bytes);
    throw error;
  }
};

async function requireReadable(bytes: Blob): Promise<void> {
  try {
    await bytes.slice(0, 1).arrayBuffer();
  } catch (cause) {
    const message = 'The file was moved or changed since it was chosen. Cancel this, then choose it again.';
    throw new FileUnreadable(message, { cause });
  }
}
