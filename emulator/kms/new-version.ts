import { randomBytes } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import type { CryptoKey, KeyVersion } from './kms-state.ts';

/** AES-256 and HMAC-SHA256 both take keys of this many bytes. */
const materialBytes = 32;

/** Adds an enabled version with fresh material to a key, under the next number. It does not become primary. */
export function addVersion(key: CryptoKey, now: Date): KeyVersion {
  const version: KeyVersion = {
    number: key.versions.length + 1,
    createTime: now,
    state: 'ENABLED',
    material: Buffer.from(newMaterial(key)).toString('base64'),
  };
  key.versions.push(version);
  return version;
}

function newMaterial({ purpose }: CryptoKey): Uint8Array {
  return purpose === 'ASYMMETRIC_SIGN' ? p256.utils.randomSecretKey() : randomBytes(materialBytes);
}
