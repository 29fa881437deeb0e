import { protoDuration, protoTimestamp } from '../grpc/proto-time.ts';
import { algorithms, type CryptoKey, type KeyRing, type KeyVersion } from './kms-state.ts';
import { versionName } from './resource-names.ts';

/** All keys are held in software. */
export const protectionLevel = 'SOFTWARE';

/** A key ring as `google.cloud.kms.v1.KeyRing`. */
export function keyRingReply({ name, createTime }: KeyRing) {
  return { name, createTime: protoTimestamp(createTime) };
}

/** A key as `google.cloud.kms.v1.CryptoKey`. */
export function cryptoKeyReply(key: CryptoKey) {
  const primary = key.versions.find(version => version.number === key.primary);
  return {
    name: key.name,
    purpose: key.purpose,
    createTime: protoTimestamp(key.createTime),
    labels: key.labels,
    versionTemplate: { protectionLevel, algorithm: algorithms[key.purpose] },
    destroyScheduledDuration: protoDuration(key.destroyScheduledMs),
    ...(primary && { primary: versionReply(key, primary) }),
    ...(key.rotationPeriodMs && { rotationPeriod: protoDuration(key.rotationPeriodMs) }),
    ...(key.nextRotationTime && { nextRotationTime: protoTimestamp(key.nextRotationTime) }),
  };
}

/** A version as `google.cloud.kms.v1.CryptoKeyVersion`; its material stays here. */
export function versionReply(key: CryptoKey, version: KeyVersion) {
  return {
    name: versionName(key.name, version.number),
    state: version.state,
    protectionLevel,
    algorithm: algorithms[key.purpose],
    createTime: protoTimestamp(version.createTime),
    generateTime: protoTimestamp(version.createTime),
    ...(version.state === 'DESTROY_SCHEDULED' && { destroyTime: protoTimestamp(version.destroyTime) }),
    ...(version.state === 'DESTROYED' && { destroyEventTime: protoTimestamp(version.destroyEventTime) }),
  };
}
