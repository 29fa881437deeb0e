import { z } from 'zod';
import { GrpcError } from '../grpc/grpc-error.ts';
import { type GrpcMethods, grpcMethod } from '../grpc/grpc-service.ts';
import {
  additionalDataFields,
  Bytes,
  Checksum,
  checksumOf,
  verifyAdditionalData,
  verifyChecksum,
} from './checked-bytes.ts';
import { seal } from './ciphertext.ts';
import { findCryptoKey, findVersion, requirePurpose, usableMaterial } from './find.ts';
import type { KeyStore } from './key-store.ts';
import type { CryptoKey, KeyVersion } from './kms-state.ts';
import { protectionLevel } from './replies.ts';
import { CryptoKeyOrVersionName, versionName } from './resource-names.ts';

const EncryptRequest = z.object({
  name: CryptoKeyOrVersionName,
  plaintext: Bytes,
  plaintextCrc32c: Checksum,
  ...additionalDataFields,
});
type EncryptRequest = z.infer<typeof EncryptRequest>;

/** Encrypt, with the primary version or the one that is named. */
export function encryptMethod(store: KeyStore): GrpcMethods {
  return {
    Encrypt: grpcMethod(EncryptRequest, request =>
      encrypt(findCryptoKey(store.read(), request.name.key), request),
    ),
  };
}

function encrypt(key: CryptoKey, request: EncryptRequest) {
  const { plaintext, additionalAuthenticatedData: additionalData } = request;
  const verifiedPlaintextCrc32c = verifyChecksum('plaintext', plaintext, request.plaintextCrc32c);
  const verifiedAdditionalAuthenticatedDataCrc32c = verifyAdditionalData(request);
  const version = encryptingVersion(key, request.name.version);
  const material = usableMaterial(key, version, 'ENCRYPT_DECRYPT');
  const ciphertext = seal(plaintext, version.number, material, { keyName: key.name, additionalData });
  return {
    name: versionName(key.name, version.number),
    ciphertext,
    ciphertextCrc32c: checksumOf(ciphertext),
    verifiedPlaintextCrc32c,
    verifiedAdditionalAuthenticatedDataCrc32c,
    protectionLevel,
  };
}

function encryptingVersion(key: CryptoKey, named: number | undefined): KeyVersion {
  requirePurpose(key, 'ENCRYPT_DECRYPT');
  const number = named ?? key.primary;
  if (number !== undefined) return findVersion(key, number);
  throw new GrpcError('FAILED_PRECONDITION', `${key.name} has no primary version. Create one and set it.`);
}
