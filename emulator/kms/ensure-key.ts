import { defaultDestroyMs } from './crypto-key-fields.ts';
import type { KeyStore } from './key-store.ts';
import type { CryptoKey, Purpose } from './kms-state.ts';
import { addVersion } from './new-version.ts';

/** Makes a key, and its ring, where they are not there; one that is there stays as it is. */
export function ensureKey(store: KeyStore, name: string, purpose: Purpose): void {
  if (store.read().cryptoKeys[name]) return;
  const [ring = ''] = name.split('/cryptoKeys/');
  store.change((state, now) => {
    const key: CryptoKey = {
      name,
      purpose,
      createTime: now,
      labels: {},
      destroyScheduledMs: defaultDestroyMs,
      versions: [],
    };
    state.keyRings[ring] ??= { name: ring, createTime: now };
    const { number } = addVersion(key, now);
    state.cryptoKeys[name] = purpose === 'ENCRYPT_DECRYPT' ? { ...key, primary: number } : key;
  });
}

/** Makes a ring for keys to come where it is not there. */
export function ensureKeyRing(store: KeyStore, name: string): void {
  if (store.read().keyRings[name]) return;
  store.change((state, now) => {
    state.keyRings[name] = { name, createTime: now };
  });
}
