import { join } from 'node:path';
import type { GrpcService } from '../grpc/grpc-service.ts';
import { asymmetricMethods } from './asymmetric.ts';
import { versionMethods } from './crypto-key-versions.ts';
import { cryptoKeyMethods } from './crypto-keys.ts';
import { decryptMethod } from './decrypt.ts';
import { encryptMethod } from './encrypt.ts';
import { ensureKey, ensureKeyRing } from './ensure-key.ts';
import { keyRingMethods } from './key-rings.ts';
import { openKeyStore } from './key-store.ts';
import type { Purpose } from './kms-state.ts';
import { macMethods } from './mac.ts';
import { randomBytesMethods } from './random-bytes.ts';
import { updateCryptoKeyMethods } from './update-crypto-key.ts';
import { versionStateMethods } from './version-states.ts';

/**
 * Cloud KMS with keys of its own in `<stateDir>/kms.json`, which holds all that was answered.
 *
 * @param options.keys Names of keys, and what each is for, to be there from the start.
 * @param options.keyRings Names of rings, to be there from the start.
 * @param options.now The clock by which keys are rotated and versions destroyed.
 * @throws Error when the file of keys is there and cannot be read.
 */
export function kmsService(options: {
  stateDir: string;
  keys?: Readonly<Record<string, Purpose>>;
  keyRings?: readonly string[];
  now?: () => Date;
}): GrpcService {
  const store = openKeyStore(join(options.stateDir, 'kms.json'), options.now ?? (() => new Date()));
  for (const [name, purpose] of Object.entries(options.keys ?? {})) ensureKey(store, name, purpose);
  for (const name of options.keyRings ?? []) ensureKeyRing(store, name);
  return {
    name: 'kms',
    protos: '@google-cloud/kms',
    service: 'google.cloud.kms.v1.KeyManagementService',
    methods: {
      ...keyRingMethods(store),
      ...cryptoKeyMethods(store),
      ...updateCryptoKeyMethods(store),
      ...versionMethods(store),
      ...versionStateMethods(store),
      ...encryptMethod(store),
      ...decryptMethod(store),
      ...macMethods(store),
      ...asymmetricMethods(store),
      ...randomBytesMethods,
    },
  };
}
