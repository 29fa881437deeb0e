/** The hashes that keys may be derived with. */
export const streamingHashes = ['sha256', 'sha1', 'sha512'] as const;
export type StreamingHash = (typeof streamingHashes)[number];

/** The sizes of AES keys, in bytes. */
export const aesKeySizes = [32, 16] as const;
export type AesKeySize = (typeof aesKeySizes)[number];

/**
 * What a stream is encrypted under, as in Tink's AES-GCM-HKDF streaming keys; the stream's own salt and nonce prefix stand
 * in its header.
 *
 * @see https://developers.google.com/tink/streaming-aead/aes_gcm_hkdf_streaming
 */
export type StreamingKey = {
  /** Input keying material: secret, random, at least `keyBytes` long. */
  ikm: Uint8Array;
  /** What the stream belongs to; it opens under nothing else. */
  associatedData: Uint8Array;
  hash: StreamingHash;
  /** Of the AES key that is derived for one stream, and of its salt. */
  keyBytes: AesKeySize;
  /** Of ciphertext in a segment; the first shares them with the header. */
  segmentBytes: number;
};

const noncePrefixBytes = 7;
const largestSegment = 2 ** 31 - 1;

/** Bytes of the tag that proves a segment. */
export const tagBytes = 16;

/** Bytes before the first segment: their number, the salt, the nonce prefix. */
export function headerBytes({ keyBytes }: Pick<StreamingKey, 'keyBytes'>): number {
  return 1 + keyBytes + noncePrefixBytes;
}

/** @throws RangeError saying what is wrong with a key, by the rules of Tink. */
export function checkStreamingKey({ ikm, ...sizes }: StreamingKey): void {
  const { keyBytes, segmentBytes } = sizes;
  if (ikm.length < keyBytes)
    throw new RangeError(`The keying material has ${ikm.length} bytes; a key of ${keyBytes} needs as many.`);
  const smallest = headerBytes(sizes) + tagBytes + 1;
  if (!Number.isInteger(segmentBytes) || segmentBytes < smallest || segmentBytes > largestSegment)
    throw new RangeError(`A segment has from ${smallest} to ${largestSegment} bytes, not ${segmentBytes}.`);
}
