import type { StoredObject } from './stored-object.ts';

/** An object in the form of Google's JSON API. */
export function objectResource(object: StoredObject, origin: string) {
  const { bucket, name, size, crc32c, md5Hash, componentCount, fields, timeCreated, updated, timeDeleted } =
    object;
  const generation = String(object.generation);
  const path = `storage/v1/b/${bucket}/o/${encodeURIComponent(name)}`;
  return {
    storageClass: 'STANDARD',
    ...fields,
    kind: 'storage#object',
    id: `${bucket}/${name}/${generation}`,
    selfLink: `${origin}/${path}`,
    mediaLink: `${origin}/download/${path}?generation=${generation}&alt=media`,
    name,
    bucket,
    generation,
    metageneration: String(object.metageneration),
    size: String(size),
    crc32c,
    md5Hash,
    componentCount,
    etag: etagOf(object),
    timeCreated,
    updated,
    timeDeleted,
    timeStorageClassUpdated: timeCreated,
    timeFinalized: timeCreated,
  };
}

/** Changes with every generation and every change of metadata. */
export function etagOf({ generation, metageneration }: StoredObject): string {
  return Buffer.from(`${generation}/${metageneration}`).toString('base64');
}
