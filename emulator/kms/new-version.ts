import { randomBytes } from 'node:crypto';
import type { CryptoKey, KeyVersion } from './kms-state.ts';

/** AES-256 and HMAC-SHA256 both take keys of this many bytes. */
const materialBytes = 32;

/** Adds an enabled version with fresh material to a key, under the next number. It does not become primary. */
export function addVersion(key: CryptoKey, now: Date): KeyVersion {
  const version: KeyVersion = {
    number: key.versions.length + 1,
    createTime: now,
    state: 'ENABLED',
    material: randomBytes(materialBytes).toString('base64'),
  };
  key.versions.push(version);
  return version;
}
