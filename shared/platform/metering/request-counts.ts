import type { Firestore } from '@google-cloud/firestore';

/** Requests of a service in five minutes: all, those that failed (5xx), those slower than a second, and their milliseconds. */
export type RequestCounts = { total: number; failed: number; slow: number; milliseconds: number };

export const countedFields = [
  'total',
  'failed',
  'slow',
  'milliseconds',
] as const satisfies readonly (keyof RequestCounts)[];

/** Where the counts of all services are, below the organisation that operates the platform. */
export const requestCounts = 'requestCounts';

const bucketMs = 5 * 60_000;
const keptDays = 100;

/** The five minutes that a time is in, by their start, RFC 3339. */
export function bucketOf(now: Date): string {
  return new Date(Math.floor(now.getTime() / bucketMs) * bucketMs).toISOString();
}

/** Adds what an instance has counted. One write for each service and five minutes. */
export async function addRequestCounts(
  firestore: Firestore,
  organisationId: string,
  service: string,
  counted: ReadonlyMap<string, RequestCounts>,
): Promise<void> {
  const { FieldValue } = await import('../firestore/firestore-client.ts');
  const batch = firestore.batch();
  for (const [at, counts] of counted) {
    const reference = firestore.doc(`orgs/${organisationId}/${requestCounts}/${at}_${service}`);
    const added = Object.fromEntries(
      countedFields.map(field => [field, FieldValue.increment(counts[field])]),
    );
    const expiresAt = new Date(Date.parse(at) + keptDays * 86_400_000);
    batch.set(reference, { service, at, expiresAt, ...added }, { merge: true });
  }
  await batch.commit();
}
