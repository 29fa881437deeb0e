import { z } from 'zod';
import { type GrpcMethods, grpcMethod } from '../grpc/grpc-service.ts';
import { findCryptoKey, findVersion } from './find.ts';
import type { KeyStore } from './key-store.ts';
import { addVersion } from './new-version.ts';
import { PageRequest, pageOf } from './page.ts';
import { versionReply } from './replies.ts';
import { CryptoKeyName, VersionName } from './resource-names.ts';

const initialStates = ['CRYPTO_KEY_VERSION_STATE_UNSPECIFIED', 'ENABLED'] as const;

const CreateVersionRequest = z.object({
  parent: CryptoKeyName,
  cryptoKeyVersion: z.object({ state: z.enum(initialStates, 'must be ENABLED') }).nullable(),
});
const GetVersionRequest = z.object({ name: VersionName });
const ListVersionsRequest = PageRequest.extend({ parent: CryptoKeyName });

/** CreateCryptoKeyVersion, GetCryptoKeyVersion and ListCryptoKeyVersions. */
export function versionMethods(store: KeyStore): GrpcMethods {
  return {
    CreateCryptoKeyVersion: grpcMethod(CreateVersionRequest, ({ parent }) =>
      store.change((state, now) => {
        const key = findCryptoKey(state, parent);
        return versionReply(key, addVersion(key, now));
      }),
    ),
    GetCryptoKeyVersion: grpcMethod(GetVersionRequest, async ({ name }) => {
      const key = findCryptoKey(await store.read(), name.key);
      return versionReply(key, findVersion(key, name.version));
    }),
    ListCryptoKeyVersions: grpcMethod(ListVersionsRequest, async request => {
      const key = findCryptoKey(await store.read(), request.parent);
      const versions = key.versions.map(version => versionReply(key, version));
      const { items, ...page } = pageOf(versions, request);
      return { ...page, cryptoKeyVersions: items };
    }),
  };
}
