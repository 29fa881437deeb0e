import { z } from 'zod';
import { GrpcError } from '../grpc/grpc-error.ts';
import { type GrpcMethods, grpcMethod } from '../grpc/grpc-service.ts';
import {
  additionalDataFields,
  Checksum,
  checksumOf,
  verifyAdditionalData,
  verifyChecksum,
} from './checked-bytes.ts';
import { open, sealedWith } from './ciphertext.ts';
import { findCryptoKey, requirePurpose, usableMaterial } from './find.ts';
import type { KeyStore } from './key-store.ts';
import type { CryptoKey, KeyVersion } from './kms-state.ts';
import { protectionLevel } from './replies.ts';
import { CryptoKeyName } from './resource-names.ts';

const DecryptRequest = z.object({
  name: CryptoKeyName,
  ciphertext: z.instanceof(Buffer),
  ciphertextCrc32c: Checksum,
  ...additionalDataFields,
});
type DecryptRequest = z.infer<typeof DecryptRequest>;

/** Decrypt, with the version that the ciphertext carries. */
export function decryptMethod(store: KeyStore): GrpcMethods {
  return {
    Decrypt: grpcMethod(DecryptRequest, request =>
      decrypt(findCryptoKey(store.read(), request.name), request),
    ),
  };
}

function decrypt(key: CryptoKey, request: DecryptRequest) {
  const { ciphertext, additionalAuthenticatedData: additionalData } = request;
  verifyChecksum('ciphertext', ciphertext, request.ciphertextCrc32c);
  verifyAdditionalData(request);
  const version = decryptingVersion(key, ciphertext);
  const material = usableMaterial(key, version, 'ENCRYPT_DECRYPT');
  const plaintext = open(ciphertext, material, { keyName: key.name, additionalData });
  if (plaintext === undefined) throw wrongKey();
  return {
    plaintext,
    plaintextCrc32c: checksumOf(plaintext),
    usedPrimary: version.number === key.primary,
    protectionLevel,
  };
}

function decryptingVersion(key: CryptoKey, ciphertext: Buffer): KeyVersion {
  requirePurpose(key, 'ENCRYPT_DECRYPT');
  const number = sealedWith(ciphertext);
  if (number === undefined) {
    throw new GrpcError('INVALID_ARGUMENT', 'Decryption failed: the ciphertext is invalid.');
  }
  const version = key.versions[number - 1];
  if (version === undefined) throw wrongKey();
  return version;
}

/** The real service says no more either when the key, the additional data or the ciphertext is wrong. */
function wrongKey(): GrpcError {
  return new GrpcError(
    'INVALID_ARGUMENT',
    "Decryption failed: verify that 'name' refers to the correct CryptoKey.",
  );
}
