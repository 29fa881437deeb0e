import { hashedId } from '../../../platform/firestore/hashed-id.ts';

/** One for each who reads, by each link, and version. */
export function readingId(viewerId: string, versionId: string): string {
  return hashedId([viewerId, versionId]);
}

/** One for each report of a visit. */
export function beaconId(visitId: string, id: string): string {
  return hashedId([visitId, id]);
}
