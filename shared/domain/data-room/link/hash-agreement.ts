import { createHash } from 'node:crypto';

/** What names an agreement: other words, other agreement. */
export function hashAgreement(agreement: string): string {
  return createHash('sha256').update(agreement, 'utf8').digest('hex');
}

/** What follows from the agreement that a link gets; nothing where it keeps its own. */
export function agreementFields(agreement: string | null | undefined): { agreementHash?: string | null } {
  if (agreement === undefined) return {};
  return { agreementHash: agreement === null ? null : hashAgreement(agreement) };
}
