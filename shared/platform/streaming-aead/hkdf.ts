import { createHmac } from 'node:crypto';
import type { StreamingHash } from './streaming-key.ts';

/** What a key is derived from. */
type Source = { hash: StreamingHash; ikm: Uint8Array; salt: Uint8Array; info: Uint8Array };

/** HKDF of RFC 5869. Node's own takes no more than 1024 bytes of `info`, which is where associated data of any length goes. */
export function hkdf({ hash, ikm, salt, info }: Source, bytes: number): Buffer {
  const pseudorandomKey = createHmac(hash, salt).update(ikm).digest();
  let key = Buffer.alloc(0);
  let block = key;
  for (let count = 1; key.length < bytes; count++) {
    block = createHmac(hash, pseudorandomKey).update(block).update(info).update(Buffer.of(count)).digest();
    key = Buffer.concat([key, block]);
  }
  return key.subarray(0, bytes);
}
