import { CRC32C } from '@google-cloud/storage';
import { z } from 'zod';
import { GrpcError } from '../grpc/grpc-error.ts';

/** What software keys take in one field: 64 KiB. */
const largestField = 64 * 1024;

/** Bytes of a request. */
export const Bytes = z
  .instanceof(Buffer)
  .refine(bytes => bytes.length <= largestField, 'must be no larger than 64 KiB');

/** A `google.protobuf.Int64Value` that holds the checksum of a field, if the caller sent one. */
export const Checksum = z.object({ value: z.string() }).nullable();

/** The fields of a request that are authenticated with a ciphertext and not part of it. */
export const additionalDataFields = {
  additionalAuthenticatedData: Bytes,
  additionalAuthenticatedDataCrc32c: Checksum,
};

/**
 * Verifies a field by the checksum sent with it; false when none was sent.
 *
 * @throws GrpcError INVALID_ARGUMENT when they differ.
 */
export function verifyChecksum(field: string, bytes: Buffer, sent: z.infer<typeof Checksum>): boolean {
  if (sent === null) return false;
  if (sent.value === checksumOf(bytes).value) return true;
  throw new GrpcError(
    'INVALID_ARGUMENT',
    `The checksum in ${field}_crc32c does not match the data in ${field}. Send it again.`,
  );
}

/** Verifies the additional authenticated data of a request as `verifyChecksum` does. */
export function verifyAdditionalData(request: {
  additionalAuthenticatedData: Buffer;
  additionalAuthenticatedDataCrc32c: z.infer<typeof Checksum>;
}): boolean {
  const { additionalAuthenticatedData: data, additionalAuthenticatedDataCrc32c: sent } = request;
  return verifyChecksum('additional_authenticated_data', data, sent);
}

/** The checksum of a field, as a `google.protobuf.Int64Value`. */
export function checksumOf(bytes: Buffer) {
  const crc32c = new CRC32C();
  crc32c.update(bytes);
  // Google's class gives the 32 bits as a signed number.
  return { value: String(crc32c.valueOf() >>> 0) };
}
