import type { StoredBucket } from './stored-bucket.ts';

/** A bucket in the form of Google's JSON API. */
export function bucketResource(
  { name, metageneration, timeCreated, updated, fields }: StoredBucket,
  origin: string,
) {
  return {
    location: 'US',
    locationType: 'multi-region',
    storageClass: 'STANDARD',
    iamConfiguration: {
      uniformBucketLevelAccess: { enabled: true },
      publicAccessPrevention: 'inherited',
    },
    ...fields,
    kind: 'storage#bucket',
    id: name,
    name,
    selfLink: `${origin}/storage/v1/b/${name}`,
    projectNumber: '0',
    metageneration: String(metageneration),
    etag: Buffer.from(String(metageneration)).toString('base64'),
    timeCreated,
    updated,
  };
}
