import type { protos } from '@google-cloud/kms';
import { crc32c } from '../crc32c/crc32c.ts';
import { Damaged, isDamaged, kmsProblem } from './kms-errors.ts';

type Bytes = protos.google.cloud.kms.v1.IEncryptResponse['ciphertext'];
type Checksum = protos.google.protobuf.IInt64Value | null | undefined;

/** How often what arrived damaged is asked for; what is not there is tried again by the client itself. */
const mostAttempts = 3;

/** A field of a request and its checksum, by which the service sees whether it came through whole. */
export function sent(field: string, bytes: Uint8Array) {
  return { [field]: bytes, [`${field}Crc32c`]: { value: crc32c(bytes) } };
}

/** The bytes of an answer. @throws Damaged when they are not those of their checksum. */
export function received(bytes: Bytes, checksum: Checksum): Buffer {
  // The client gives bytes as such; text is what its types allow for.
  const buffer = typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : Buffer.from(bytes ?? []);
  if (String(checksum?.value) !== String(crc32c(buffer))) throw new Damaged();
  return buffer;
}

/**
 * Does a call again whose bytes were damaged on their way.
 *
 * @see https://cloud.google.com/kms/docs/data-integrity-guidelines
 */
export async function whole<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isDamaged(error) || attempt === mostAttempts) throw kmsProblem(error);
    }
  }
}
