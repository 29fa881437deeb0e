import { TextDecoder } from 'node:util';
import { Unprocessable } from '../errors/errors.ts';

/** Decodes a file piece by piece, the last time without one. @throws Unprocessable when it is not text in UTF-8. */
export type DecodeUtf8 = (piece?: Uint8Array) => string;

/** A decoder for one file; a byte-order mark is left out. */
export function utf8Decoder(): DecodeUtf8 {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return piece => {
    const text = decoded(decoder, piece);
    // UTF-16 without a byte-order mark passes for UTF-8 that is full of these.
    if (text.includes('\0')) throw notUtf8();
    return text;
  };
}

function decoded(decoder: TextDecoder, piece: Uint8Array | undefined): string {
  try {
    return decoder.decode(piece, { stream: piece !== undefined });
  } catch (cause) {
    throw notUtf8(cause);
  }
}

function notUtf8(cause?: unknown): Unprocessable {
  const advice = 'The file is not UTF-8. Save it as "CSV UTF-8" and import it again.';
  return new Unprocessable('not-utf-8', advice, {}, { cause });
}
