import { createReadStream } from 'node:fs';
import { verifyExport } from '@chatterfix/shared/domain/data-room/audit/verify/verify-export.ts';
import type { Judgement } from './judgement.ts';

/** Verifies an export of an audit log. */
export async function judgeExport(file: string, keys: readonly string[]): Promise<Judgement> {
  const { faults, room, entries, seals, sealedAt } = await verifyExport(createReadStream(file), keys);
  return {
    faults: faults.map(({ line, what }) => (line === 0 ? what : `Line ${line}: ${what}.`)),
    proves: `Whole and genuine: ${entries} entries of room ${room}, the last of ${seals} seals of ${sealedAt}.`,
  };
}
