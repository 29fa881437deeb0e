import { z } from 'zod';
import { GrpcError } from '../grpc/grpc-error.ts';
import { type GrpcMethods, grpcMethod } from '../grpc/grpc-service.ts';
import { checkRotation, DestroyScheduledDuration, Labels, rotationFields } from './crypto-key-fields.ts';
import { findCryptoKey, findKeyRing } from './find.ts';
import type { KeyStore } from './key-store.ts';
import { algorithms, type CryptoKey, Purpose } from './kms-state.ts';
import { ListRequest, listCollection } from './list.ts';
import { addVersion } from './new-version.ts';
import { cryptoKeyReply } from './replies.ts';
import { CryptoKeyName, KeyRingName, ResourceId } from './resource-names.ts';

const VersionTemplate = z.object({
  protectionLevel: z.enum(['PROTECTION_LEVEL_UNSPECIFIED', 'SOFTWARE'], 'must be SOFTWARE here'),
  algorithm: z.string(),
});

const CreateCryptoKeyRequest = z.object({
  parent: KeyRingName,
  cryptoKeyId: ResourceId,
  skipInitialVersionCreation: z.boolean(),
  cryptoKey: z.object({
    purpose: Purpose,
    versionTemplate: VersionTemplate.nullable(),
    labels: Labels,
    destroyScheduledDuration: DestroyScheduledDuration,
    importOnly: z.literal(false, 'is not served by the local cloud'),
    ...rotationFields,
  }),
});
type CreateCryptoKeyRequest = z.infer<typeof CreateCryptoKeyRequest>;

const GetCryptoKeyRequest = z.object({ name: CryptoKeyName });
const ListCryptoKeysRequest = ListRequest.extend({ parent: KeyRingName });

/** CreateCryptoKey, GetCryptoKey and ListCryptoKeys. */
export function cryptoKeyMethods(store: KeyStore): GrpcMethods {
  return {
    CreateCryptoKey: grpcMethod(CreateCryptoKeyRequest, request => createCryptoKey(store, request)),
    GetCryptoKey: grpcMethod(GetCryptoKeyRequest, ({ name }) =>
      cryptoKeyReply(findCryptoKey(store.read(), name)),
    ),
    ListCryptoKeys: grpcMethod(ListCryptoKeysRequest, request => {
      const state = store.read();
      const { name } = findKeyRing(state, request.parent);
      const { items, ...page } = listCollection(state.cryptoKeys, `${name}/cryptoKeys`, request);
      return { ...page, cryptoKeys: items.map(cryptoKeyReply) };
    }),
  };
}

function createCryptoKey(store: KeyStore, request: CreateCryptoKeyRequest) {
  checkAlgorithm(request.cryptoKey);
  return store.change((state, now) => {
    findKeyRing(state, request.parent);
    const key = newCryptoKey(request, now);
    if (state.cryptoKeys[key.name]) {
      throw new GrpcError('ALREADY_EXISTS', `CryptoKey ${key.name} already exists.`);
    }
    checkRotation(key, now);
    state.cryptoKeys[key.name] = key;
    return cryptoKeyReply(key);
  });
}

function newCryptoKey({ parent, cryptoKeyId, cryptoKey, ...request }: CreateCryptoKeyRequest, now: Date) {
  const key: CryptoKey = {
    name: `${parent}/cryptoKeys/${cryptoKeyId}`,
    purpose: cryptoKey.purpose,
    createTime: now,
    labels: cryptoKey.labels,
    rotationPeriodMs: cryptoKey.rotationPeriod,
    nextRotationTime: cryptoKey.nextRotationTime ?? undefined,
    destroyScheduledMs: cryptoKey.destroyScheduledDuration,
    versions: [],
  };
  if (request.skipInitialVersionCreation) return key;
  const { number } = addVersion(key, now);
  return key.purpose === 'ENCRYPT_DECRYPT' ? { ...key, primary: number } : key;
}

/** A key that encrypts may leave its algorithm out, one that signs must name it, as with the real service. */
function checkAlgorithm({ purpose, versionTemplate }: CreateCryptoKeyRequest['cryptoKey']): void {
  const unspecified = 'CRYPTO_KEY_VERSION_ALGORITHM_UNSPECIFIED';
  const algorithm = versionTemplate?.algorithm ?? unspecified;
  if (algorithm === algorithms[purpose]) return;
  if (algorithm === unspecified && purpose === 'ENCRYPT_DECRYPT') return;
  throw new GrpcError(
    'INVALID_ARGUMENT',
    `version_template.algorithm of a key with purpose ${purpose} must be ${algorithms[purpose]} here.`,
  );
}
