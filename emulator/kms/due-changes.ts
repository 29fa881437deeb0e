import type { CryptoKey, KeyVersion, KmsState } from './kms-state.ts';
import { addVersion } from './new-version.ts';

/** Whether time alone has changed something since the state was written. */
export function isDue(state: KmsState, now: Date): boolean {
  return Object.values(state.cryptoKeys).some(
    key => rotationIsDue(key, now) || key.versions.some(version => destructionIsDue(version, now)),
  );
}

/** Does what time has brought about: destroys versions whose term is over and rotates keys. */
export function applyDue(state: KmsState, now: Date): void {
  for (const key of Object.values(state.cryptoKeys)) {
    key.versions = key.versions.map(version =>
      destructionIsDue(version, now) ? destroyed(version, now) : version,
    );
    if (rotationIsDue(key, now)) rotate(key, now);
  }
}

function destructionIsDue(version: KeyVersion, now: Date): boolean {
  return version.state === 'DESTROY_SCHEDULED' && version.destroyTime <= now;
}

function destroyed({ number, createTime }: KeyVersion, now: Date): KeyVersion {
  return { number, createTime, state: 'DESTROYED', destroyEventTime: now };
}

function rotationIsDue(key: CryptoKey, now: Date): boolean {
  return key.nextRotationTime !== undefined && key.nextRotationTime <= now;
}

/** Rotations missed while the local cloud was off count as one: nothing was encrypted between them. */
function rotate(key: CryptoKey, now: Date): void {
  key.primary = addVersion(key, now).number;
  key.nextRotationTime = nextRotation(key, now);
}

function nextRotation({ rotationPeriodMs, nextRotationTime }: CryptoKey, now: Date): Date | undefined {
  if (!rotationPeriodMs || !nextRotationTime) return undefined;
  const missed = Math.floor((now.getTime() - nextRotationTime.getTime()) / rotationPeriodMs);
  return new Date(nextRotationTime.getTime() + (missed + 1) * rotationPeriodMs);
}
