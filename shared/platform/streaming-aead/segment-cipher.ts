import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { hkdf } from './hkdf.ts';
import { NotGenuine } from './not-genuine.ts';
import type { Segment } from './segment-cutter.ts';
import { checkStreamingKey, headerBytes, type StreamingKey, tagBytes } from './streaming-key.ts';

/** Encrypts and decrypts the segments of one stream. */
export type SegmentCipher = {
  /** @returns Its ciphertext, with the tag behind it. */
  seal(segment: Segment): Uint8Array[];
  /** @returns Its plaintext. @throws NotGenuine when it is not what was sealed in its place of this stream. */
  open(segment: Segment): Uint8Array[];
};

/** How many segments a stream may have: they are counted in four bytes. */
export const mostSegments = 2 ** 32;

/** A header for a new stream. Each is for one stream alone: two under one header would betray each other. */
export function newHeader(key: Pick<StreamingKey, 'keyBytes'>): Uint8Array {
  const length = headerBytes(key);
  return Buffer.concat([Buffer.of(length), randomBytes(length - 1)]);
}

/**
 * The cipher of the stream with this header.
 *
 * @throws RangeError when the key cannot be one.
 * @throws NotGenuine when the header is none of a stream under such a key.
 */
export function segmentCipher(key: StreamingKey, header: Uint8Array): SegmentCipher {
  checkStreamingKey(key);
  const length = headerBytes(key);
  if (header.length !== length || header[0] !== length)
    throw new NotGenuine(`It does not begin with the header of a ${key.keyBytes}-byte key.`);
  const { keyBytes, associatedData: info } = key;
  const algorithm = keyBytes === 32 ? 'aes-256-gcm' : 'aes-128-gcm';
  const salt = header.subarray(1, 1 + keyBytes);
  const prefix = header.subarray(1 + keyBytes);
  // As an object, because Node else makes one for each segment, which takes longer than to encrypt a small one.
  const aesKey = createSecretKey(hkdf({ ...key, salt, info }, keyBytes));

  return {
    seal(segment) {
      const cipher = createCipheriv(algorithm, aesKey, segmentNonce(prefix, segment));
      const ciphertext: Uint8Array[] = segment.pieces.map(piece => cipher.update(piece));
      cipher.final();
      ciphertext.push(cipher.getAuthTag());
      return ciphertext;
    },
    open(segment) {
      const { pieces, tag } = takeTag(segment);
      const decipher = createDecipheriv(algorithm, aesKey, segmentNonce(prefix, segment));
      decipher.setAuthTag(tag);
      const plaintext = pieces.map(piece => decipher.update(piece));
      try {
        decipher.final();
      } catch (cause) {
        throw notGenuine(segment, cause);
      }
      return plaintext;
    },
  };
}

/** Nonce prefix ‖ number of the segment ‖ 1 for the last one. @throws RangeError beyond the last number. */
export function segmentNonce(
  prefix: Uint8Array,
  { index, last }: Pick<Segment, 'index' | 'last'>,
): Uint8Array {
  if (index >= mostSegments)
    throw new RangeError(`A stream has no more than ${mostSegments} segments. Take larger ones.`);
  const nonce = Buffer.alloc(prefix.length + 5);
  nonce.set(prefix);
  nonce.writeUInt32BE(index, prefix.length);
  nonce[prefix.length + 4] = last ? 1 : 0;
  return nonce;
}

/** Parts the tag from the ciphertext before it, wherever the pieces are cut. */
function takeTag(segment: Segment): { pieces: readonly Uint8Array[]; tag: Uint8Array } {
  const end = segment.pieces.at(-1);
  if (end && end.length >= tagBytes)
    return {
      pieces: segment.pieces.with(-1, end.subarray(0, -tagBytes)),
      tag: end.subarray(-tagBytes),
    };
  const whole = Buffer.concat(segment.pieces);
  if (whole.length < tagBytes) throw notGenuine(segment);
  return { pieces: [whole.subarray(0, -tagBytes)], tag: whole.subarray(-tagBytes) };
}

function notGenuine({ index, last }: Segment, cause?: unknown): NotGenuine {
  const where = `Segment ${index + 1}${last ? ', where it ends,' : ''}`;
  return new NotGenuine(
    `${where} is not genuine: it was changed, moved, cut or continued, or key, associated data or segment size are not its own.`,
    { cause },
  );
}
