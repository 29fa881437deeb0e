import { hashedId } from '../../../platform/firestore/hashed-id.ts';

/** The same for the same person by the same link; who says no address is another one at each visit. */
export function viewerIdOf(linkId: string, email: string | null, visitId: string): string {
  return email === null ? visitId : hashedId([linkId, email]);
}
