import { createPublicKey } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import { z } from 'zod';
import { GrpcError } from '../grpc/grpc-error.ts';
import { type GrpcMethods, grpcMethod } from '../grpc/grpc-service.ts';
import { Bytes, Checksum, checksumOf, verifyChecksum } from './checked-bytes.ts';
import { findCryptoKey, findVersion, usableMaterial } from './find.ts';
import type { KeyStore } from './key-store.ts';
import { algorithms, type KmsState } from './kms-state.ts';
import { protectionLevel } from './replies.ts';
import { VersionName, versionName } from './resource-names.ts';

const AsymmetricSignRequest = z.object({
  name: VersionName,
  digest: z
    .object({ sha256: Bytes.optional() })
    .nullable()
    .transform(digest => digest?.sha256),
  digestCrc32c: Checksum,
  data: Bytes.refine(data => data.length === 0, 'is not served by the local cloud: send a digest'),
});
type AsymmetricSignRequest = z.infer<typeof AsymmetricSignRequest>;

const GetPublicKeyRequest = z.object({
  name: VersionName,
  publicKeyFormat: z.enum(['PUBLIC_KEY_FORMAT_UNSPECIFIED', 'PEM'], 'must be PEM here'),
});
type GetPublicKeyRequest = z.infer<typeof GetPublicKeyRequest>;

/** AsymmetricSign and GetPublicKey with ECDSA on P-256, of digests by SHA-256. */
export function asymmetricMethods(store: KeyStore): GrpcMethods {
  return {
    AsymmetricSign: grpcMethod(AsymmetricSignRequest, request => sign(store.read(), request)),
    GetPublicKey: grpcMethod(GetPublicKeyRequest, request => publicKey(store.read(), request)),
  };
}

function sign(state: KmsState, { name, digest, digestCrc32c }: AsymmetricSignRequest) {
  const secret = secretKey(state, name);
  if (digest?.length !== 32)
    throw new GrpcError('INVALID_ARGUMENT', 'digest.sha256 must be there, 32 bytes long.');
  const verifiedDigestCrc32c = verifyChecksum('digest', digest, digestCrc32c);
  // Node signs nothing that it has not hashed itself. The real service takes either root for s, and so must who verifies.
  const bytes = p256.sign(digest, secret, { prehash: false, lowS: false, format: 'der', extraEntropy: true });
  const signature = Buffer.from(bytes);
  const signatureCrc32c = checksumOf(signature);
  const named = versionName(name.key, name.version);
  return { name: named, signature, signatureCrc32c, verifiedDigestCrc32c, protectionLevel };
}

function publicKey(state: KmsState, { name, publicKeyFormat }: GetPublicKeyRequest) {
  const point = p256.getPublicKey(secretKey(state, name), false);
  const [x = '', y = ''] = [point.subarray(1, 33), point.subarray(33)].map(half =>
    Buffer.from(half).toString('base64url'),
  );
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const pem = String(key.export({ type: 'spki', format: 'pem' }));
  const checksum = checksumOf(Buffer.from(pem));
  return {
    name: versionName(name.key, name.version),
    algorithm: algorithms.ASYMMETRIC_SIGN,
    protectionLevel,
    ...(publicKeyFormat === 'PEM'
      ? { publicKeyFormat, publicKey: { data: Buffer.from(pem), crc32cChecksum: checksum } }
      : { pem, pemCrc32c: checksum }),
  };
}

function secretKey(state: KmsState, name: { key: string; version: number }): Buffer {
  const key = findCryptoKey(state, name.key);
  return usableMaterial(key, findVersion(key, name.version), 'ASYMMETRIC_SIGN');
}
