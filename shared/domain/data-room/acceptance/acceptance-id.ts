import { hashedId } from '../../../platform/firestore/hashed-id.ts';

/** The same for the same person and the same words: asked again when the words, or the link, are others. */
export function acceptanceId(link: { id: string; version: number }, hash: string, email: string): string {
  return hashedId([link.id, link.version, hash, email]);
}
