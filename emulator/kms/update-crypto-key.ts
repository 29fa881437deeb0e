import { z } from 'zod';
import { updateMaskOf } from '../grpc/field-mask.ts';
import { type GrpcMethods, grpcMethod } from '../grpc/grpc-service.ts';
import { checkRotation, Labels, rotationFields } from './crypto-key-fields.ts';
import { findCryptoKey, findVersion, usableMaterial } from './find.ts';
import type { KeyStore } from './key-store.ts';
import { cryptoKeyReply } from './replies.ts';
import { CryptoKeyName, VersionId } from './resource-names.ts';

const UpdateCryptoKeyRequest = z.object({
  cryptoKey: z.object({ name: CryptoKeyName, labels: Labels, ...rotationFields }),
  updateMask: updateMaskOf(['labels', 'rotation_period', 'next_rotation_time']),
});
type UpdateCryptoKeyRequest = z.infer<typeof UpdateCryptoKeyRequest>;

const UpdatePrimaryRequest = z.object({ name: CryptoKeyName, cryptoKeyVersionId: VersionId });

/** UpdateCryptoKey and UpdateCryptoKeyPrimaryVersion. */
export function updateCryptoKeyMethods(store: KeyStore): GrpcMethods {
  return {
    UpdateCryptoKey: grpcMethod(UpdateCryptoKeyRequest, request => updateCryptoKey(store, request)),
    UpdateCryptoKeyPrimaryVersion: grpcMethod(UpdatePrimaryRequest, request => updatePrimary(store, request)),
  };
}

function updateCryptoKey(store: KeyStore, { cryptoKey, updateMask }: UpdateCryptoKeyRequest) {
  return store.change((state, now) => {
    const key = findCryptoKey(state, cryptoKey.name);
    if (updateMask.includes('labels')) key.labels = cryptoKey.labels;
    if (updateMask.includes('rotation_period')) key.rotationPeriodMs = cryptoKey.rotationPeriod;
    if (updateMask.includes('next_rotation_time'))
      key.nextRotationTime = cryptoKey.nextRotationTime ?? undefined;
    checkRotation(key, now);
    return cryptoKeyReply(key);
  });
}

function updatePrimary(store: KeyStore, request: z.infer<typeof UpdatePrimaryRequest>) {
  return store.change(state => {
    const key = findCryptoKey(state, request.name);
    const version = findVersion(key, request.cryptoKeyVersionId);
    usableMaterial(key, version, 'ENCRYPT_DECRYPT');
    key.primary = version.number;
    return cryptoKeyReply(key);
  });
}
