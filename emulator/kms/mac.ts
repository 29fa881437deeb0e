import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { GrpcError } from '../grpc/grpc-error.ts';
import { type GrpcMethods, grpcMethod } from '../grpc/grpc-service.ts';
import { Bytes, Checksum, checksumOf, verifyChecksum } from './checked-bytes.ts';
import { findCryptoKey, findVersion, usableMaterial } from './find.ts';
import type { KeyStore } from './key-store.ts';
import type { KmsState } from './kms-state.ts';
import { protectionLevel } from './replies.ts';
import { VersionName, versionName } from './resource-names.ts';

const MacSignRequest = z.object({ name: VersionName, data: Bytes, dataCrc32c: Checksum });
type MacSignRequest = z.infer<typeof MacSignRequest>;

const MacVerifyRequest = MacSignRequest.extend({
  mac: Bytes,
  macCrc32c: Checksum,
});
type MacVerifyRequest = z.infer<typeof MacVerifyRequest>;

/** MacSign and MacVerify with HMAC-SHA256. */
export function macMethods(store: KeyStore): GrpcMethods {
  return {
    MacSign: grpcMethod(MacSignRequest, request => sign(store.read(), request)),
    MacVerify: grpcMethod(MacVerifyRequest, request => verify(store.read(), request)),
  };
}

function sign(state: KmsState, request: MacSignRequest) {
  const verifiedDataCrc32c = verifyChecksum('data', request.data, request.dataCrc32c);
  const mac = hmac(state, request);
  return { ...reply(request), mac, macCrc32c: checksumOf(mac), verifiedDataCrc32c };
}

function verify(state: KmsState, request: MacVerifyRequest) {
  const verifiedDataCrc32c = verifyChecksum('data', request.data, request.dataCrc32c);
  const verifiedMacCrc32c = verifyChecksum('mac', request.mac, request.macCrc32c);
  const mac = hmac(state, request);
  if (request.mac.length !== mac.length) {
    throw new GrpcError('INVALID_ARGUMENT', `mac must be ${mac.length} bytes long.`);
  }
  const success = timingSafeEqual(mac, request.mac);
  return {
    ...reply(request),
    success,
    verifiedSuccessIntegrity: success,
    verifiedDataCrc32c,
    verifiedMacCrc32c,
  };
}

function hmac(state: KmsState, { name, data }: MacSignRequest): Buffer {
  const key = findCryptoKey(state, name.key);
  const material = usableMaterial(key, findVersion(key, name.version), 'MAC');
  return createHmac('sha256', material).update(data).digest();
}

function reply({ name }: MacSignRequest) {
  return { name: versionName(name.key, name.version), protectionLevel };
}
