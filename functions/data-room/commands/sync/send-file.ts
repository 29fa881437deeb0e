import { open } from 'node:fs/promises';
import { PartState } from '@chatterfix/shared/domain/data-room/upload/schemas.ts';
import mime from 'mime/lite';
import * as z from 'zod';
import type { SummedFile } from './plan-sync.ts';
import type { RoomApi } from './room-api.ts';

const Upload = z.object({ id: z.string(), parts: z.array(PartState) });
const Version = z.object({ number: z.int() });

/**
 * Sends a file, part by part, as a new version of a document. The service compares it with the checksum that it was planned by, so that one
 * that is written meanwhile is refused.
 *
 * @returns The number of the version.
 */
export async function sendFile(
  api: RoomApi,
  documentId: string,
  { file, path, size, crc32c }: SummedFile,
): Promise<number> {
  const name = path.at(-1) ?? '';
  const declared = { documentId, name, contentType: mime.getType(name) ?? undefined, size, crc32c };
  const { id, parts } = await api.create('uploads', declared, Upload);
  const handle = await open(file);
  try {
    for (const { number, start, end } of parts) {
      const bytes = new Uint8Array(end - start);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
      await api.put(`uploads/${id}/parts?number=${number}`, bytes.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
  return (await api.create(`uploads/${id}/complete`, undefined, Version)).number;
}
