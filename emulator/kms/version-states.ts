import { z } from 'zod';
import { updateMaskOf } from '../grpc/field-mask.ts';
import { GrpcError } from '../grpc/grpc-error.ts';
import { type GrpcMethods, grpcMethod } from '../grpc/grpc-service.ts';
import { findCryptoKey, findVersion } from './find.ts';
import type { KeyStore } from './key-store.ts';
import type { CryptoKey, KeyVersion } from './kms-state.ts';
import { versionReply } from './replies.ts';
import { VersionName, versionName } from './resource-names.ts';

const UpdateVersionRequest = z.object({
  cryptoKeyVersion: z.object({
    name: VersionName,
    state: z.enum(['ENABLED', 'DISABLED'], 'must be ENABLED or DISABLED'),
  }),
  updateMask: updateMaskOf(['state']),
});
const VersionRequest = z.object({ name: VersionName });

type Name = z.infer<typeof VersionName>;
type Transition = (version: KeyVersion, key: CryptoKey, now: Date) => KeyVersion | undefined;

/** UpdateCryptoKeyVersion, DestroyCryptoKeyVersion and RestoreCryptoKeyVersion. */
export function versionStateMethods(store: KeyStore): GrpcMethods {
  const move = (name: Name, verb: string, transition: Transition) =>
    moveVersion(store, name, verb, transition);
  return {
    UpdateCryptoKeyVersion: grpcMethod(UpdateVersionRequest, ({ cryptoKeyVersion: { name, state } }) =>
      move(name, state === 'ENABLED' ? 'enabled' : 'disabled', version =>
        isUsable(version) ? { ...version, state } : undefined,
      ),
    ),
    DestroyCryptoKeyVersion: grpcMethod(VersionRequest, ({ name }) => move(name, 'destroyed', schedule)),
    RestoreCryptoKeyVersion: grpcMethod(VersionRequest, ({ name }) => move(name, 'restored', restore)),
  };
}

function moveVersion(store: KeyStore, name: Name, verb: string, transition: Transition) {
  return store.change((state, now) => {
    const key = findCryptoKey(state, name.key);
    const version = findVersion(key, name.version);
    const moved = transition(version, key, now);
    if (moved === undefined) {
      const what = versionName(name.key, name.version);
      throw new GrpcError(
        'FAILED_PRECONDITION',
        `${what} cannot be ${verb}, current state is: ${version.state}.`,
      );
    }
    key.versions[name.version - 1] = moved;
    return versionReply(key, moved);
  });
}

function schedule(version: KeyVersion, key: CryptoKey, now: Date): KeyVersion | undefined {
  if (!isUsable(version)) return undefined;
  const destroyTime = new Date(now.getTime() + key.destroyScheduledMs);
  return { ...version, state: 'DESTROY_SCHEDULED', destroyTime };
}

function restore(version: KeyVersion): KeyVersion | undefined {
  if (version.state !== 'DESTROY_SCHEDULED') return undefined;
  const { destroyTime: _, ...kept } = version;
  return { ...kept, state: 'DISABLED' };
}

function isUsable(version: KeyVersion): version is Extract<KeyVersion, { state: 'ENABLED' | 'DISABLED' }> {
  return version.state === 'ENABLED' || version.state === 'DISABLED';
}
