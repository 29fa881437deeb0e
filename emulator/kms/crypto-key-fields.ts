import { z } from 'zod';
import { GrpcError } from '../grpc/grpc-error.ts';
import { ProtoDuration, ProtoTimestamp } from '../grpc/proto-time.ts';
import type { CryptoKey } from './kms-state.ts';

const hour = 3_600_000;
const day = 24 * hour;

const LabelKey = z.string().regex(/^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{N}_-]{0,62}$/u, 'is not a label key');
const LabelValue = z.string().regex(/^[\p{Ll}\p{Lo}\p{N}_-]{0,63}$/u, 'is not a label value');

export const Labels = z
  .record(LabelKey, LabelValue)
  .refine(labels => Object.keys(labels).length <= 64, 'must be 64 at most');

/** When a key is rotated; both fields absent for never. */
export const rotationFields = {
  rotationPeriod: ProtoDuration.pipe(
    z
      .number()
      .min(day, 'must be 24 hours at least')
      .max(876_000 * hour, 'must be 876,000 hours at most'),
  ).optional(),
  nextRotationTime: ProtoTimestamp.nullable(),
};

/** How long a version waits for its destruction where nothing is said: 30 days. */
export const defaultDestroyMs = 30 * day;

/** How long a version waits for its destruction. */
export const DestroyScheduledDuration = ProtoDuration.pipe(
  z
    .number()
    .min(day, 'must be 24 hours at least')
    .max(120 * day, 'must be 120 days at most'),
)
  .nullable()
  .transform(duration => duration ?? defaultDestroyMs);

/** @throws GrpcError INVALID_ARGUMENT when a key may not have the rotation that it has been given. */
export function checkRotation(key: CryptoKey, now: Date): void {
  const { purpose, rotationPeriodMs, nextRotationTime } = key;
  const refuse = (message: string) => new GrpcError('INVALID_ARGUMENT', message);
  if (nextRotationTime === undefined) {
    if (rotationPeriodMs) throw refuse('A key with a rotation_period needs a next_rotation_time.');
    return;
  }
  if (purpose !== 'ENCRYPT_DECRYPT') throw refuse(`A key with purpose ${purpose} cannot be rotated by time.`);
  if (nextRotationTime <= now) throw refuse('next_rotation_time must be in the future.');
}
