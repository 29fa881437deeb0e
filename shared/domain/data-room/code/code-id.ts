import { hashedId } from '../../../platform/firestore/hashed-id.ts';

/** There is one for each address at each link. */
export function codeId(linkId: string, email: string): string {
  return hashedId([linkId, email]);
}
