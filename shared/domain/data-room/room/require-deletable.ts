import { Conflict } from '../../../platform/errors/errors.ts';
import { retainedUntil } from './rules.ts';
import type { Room } from './schemas.ts';

/** @throws Conflict while a room is held: nothing of it is deleted then, nor it. */
export function requireUnheld({ legalHold }: Pick<Room, 'legalHold'>): void {
  if (!legalHold?.held) return;
  const message = `The room is under legal hold since ${legalHold.at} (${legalHold.reason}). Nothing of it is deleted until that is released.`;
  throw new Conflict('legal-hold', message);
}

/** @throws Conflict while what was uploaded at an instant is kept. */
export function requireUnretained(room: Pick<Room, 'retentionDays'>, uploadedAt: string, now: string): void {
  const until = retainedUntil(room, uploadedAt);
  if (until === null || until <= now) return;
  const message = `What was uploaded at ${uploadedAt} is kept until ${until}, as its room demands. Try again then.`;
  throw new Conflict('retained', message, { until });
}
