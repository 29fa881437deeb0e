import { z } from 'zod';
import { Int64 } from '../int64.ts';
import { conditionNotMet, notModified } from '../storage-error.ts';

/** What must hold of an object, or with only the metageneration of a bucket, for a call to go ahead. */
export const Preconditions = z.object({
  /** 0: there is no live object. */
  ifGenerationMatch: Int64.optional(),
  ifGenerationNotMatch: Int64.optional(),
  ifMetagenerationMatch: Int64.optional(),
  ifMetagenerationNotMatch: Int64.optional(),
});
export type Preconditions = z.output<typeof Preconditions>;

type Versioned = { generation?: number; metageneration: number };

const nothing = { generation: 0, metageneration: 0 };

/** @throws StorageError 412 when one does not hold; a `NotMatch` never holds where there is nothing. */
export function requireForWrite(current: Versioned | undefined, conditions: Preconditions): void {
  if (!matches(current ?? nothing, conditions)) throw conditionNotMet();
  if (!differs(current ?? nothing, conditions)) throw conditionNotMet();
  const { ifGenerationNotMatch, ifMetagenerationNotMatch } = conditions;
  if (!current && (ifGenerationNotMatch ?? ifMetagenerationNotMatch) !== undefined) throw conditionNotMet();
}

/** @throws StorageError 412 when a `Match` does not hold, 304 when a `NotMatch` does not. */
export function requireForRead(current: Versioned, conditions: Preconditions): void {
  if (!matches(current, conditions)) throw conditionNotMet();
  if (!differs(current, conditions)) throw notModified();
}

function matches({ generation, metageneration }: Versioned, conditions: Preconditions): boolean {
  const { ifGenerationMatch = generation, ifMetagenerationMatch = metageneration } = conditions;
  return ifGenerationMatch === generation && ifMetagenerationMatch === metageneration;
}

function differs({ generation, metageneration }: Versioned, conditions: Preconditions): boolean {
  const { ifGenerationNotMatch, ifMetagenerationNotMatch } = conditions;
  return (
    (ifGenerationNotMatch === undefined || ifGenerationNotMatch !== generation) &&
    (ifMetagenerationNotMatch === undefined || ifMetagenerationNotMatch !== metageneration)
  );
}
