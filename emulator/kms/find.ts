import { GrpcError } from '../grpc/grpc-error.ts';
import type { CryptoKey, KeyRing, KeyVersion, KmsState, Purpose } from './kms-state.ts';
import { versionName } from './resource-names.ts';

/** @throws GrpcError NOT_FOUND */
export function findKeyRing(state: KmsState, name: string): KeyRing {
  return found(state.keyRings[name], `KeyRing ${name}`);
}

/** @throws GrpcError NOT_FOUND */
export function findCryptoKey(state: KmsState, name: string): CryptoKey {
  return found(state.cryptoKeys[name], `CryptoKey ${name}`);
}

/** @throws GrpcError NOT_FOUND */
export function findVersion(key: CryptoKey, number: number): KeyVersion {
  return found(key.versions[number - 1], `CryptoKeyVersion ${versionName(key.name, number)}`);
}

/**
 * The secret bytes of a version, for use.
 *
 * @throws GrpcError FAILED_PRECONDITION when the key has another purpose or the version is not enabled.
 */
export function usableMaterial(key: CryptoKey, version: KeyVersion, purpose: Purpose): Buffer {
  requirePurpose(key, purpose);
  if (version.state === 'ENABLED') return Buffer.from(version.material, 'base64');
  const name = versionName(key.name, version.number);
  throw new GrpcError('FAILED_PRECONDITION', `${name} is not enabled, current state is: ${version.state}.`);
}

/** @throws GrpcError FAILED_PRECONDITION */
export function requirePurpose(key: CryptoKey, purpose: Purpose): void {
  if (key.purpose === purpose) return;
  throw new GrpcError('FAILED_PRECONDITION', `${key.name} has purpose ${key.purpose}, not ${purpose}.`);
}

function found<Resource>(resource: Resource | undefined, what: string): Resource {
  if (resource === undefined) throw new GrpcError('NOT_FOUND', `${what} not found.`);
  return resource;
}
