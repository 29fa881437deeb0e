import { z } from 'zod';
import { type GrpcMethods, grpcMethod } from '../grpc/grpc-service.ts';
import { pageOf } from '../grpc/page.ts';
import { findCryptoKey, findVersion } from './find.ts';
import type { KeyStore } from './key-store.ts';
import type { KeyVersion } from './kms-state.ts';
import { ListRequest } from './list.ts';
import { addVersion } from './new-version.ts';
import { versionReply } from './replies.ts';
import { CryptoKeyName, VersionName } from './resource-names.ts';

const initialStates = ['CRYPTO_KEY_VERSION_STATE_UNSPECIFIED', 'ENABLED'] as const;

const CreateVersionRequest = z.object({
  parent: CryptoKeyName,
  cryptoKeyVersion: z.object({ state: z.enum(initialStates, 'must be ENABLED') }).nullable(),
});
const GetVersionRequest = z.object({ name: VersionName });
const ListVersionsRequest = ListRequest.extend({ parent: CryptoKeyName });

const byNumber = { keyOf: ({ number }: KeyVersion) => String(number).padStart(9, '0') };

/** CreateCryptoKeyVersion, GetCryptoKeyVersion and ListCryptoKeyVersions. */
export function versionMethods(store: KeyStore): GrpcMethods {
  return {
    CreateCryptoKeyVersion: grpcMethod(CreateVersionRequest, ({ parent }) =>
      store.change((state, now) => {
        const key = findCryptoKey(state, parent);
        return versionReply(key, addVersion(key, now));
      }),
    ),
    GetCryptoKeyVersion: grpcMethod(GetVersionRequest, ({ name }) => {
      const key = findCryptoKey(store.read(), name.key);
      return versionReply(key, findVersion(key, name.version));
    }),
    ListCryptoKeyVersions: grpcMethod(ListVersionsRequest, request => {
      const key = findCryptoKey(store.read(), request.parent);
      const { items, ...page } = pageOf(key.versions, request, byNumber);
      return { ...page, cryptoKeyVersions: items.map(version => versionReply(key, version)) };
    }),
  };
}
