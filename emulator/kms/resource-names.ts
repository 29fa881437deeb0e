import { z } from 'zod';
import { locationPattern, resourceName } from '../grpc/resource-name.ts';

const id = '[a-zA-Z0-9_-]{1,63}';
const keyRing = `${locationPattern}/keyRings/${id}`;
const cryptoKey = `${keyRing}/cryptoKeys/${id}`;
const number = '[1-9][0-9]{0,8}';

/** The id that a caller chooses for a key ring or a key. */
export const ResourceId = resourceName(id, '1 to 63 letters, digits, hyphens or underscores');

export const KeyRingName = resourceName(keyRing, '{location}/keyRings/{key ring}');

export const CryptoKeyName = resourceName(cryptoKey, '{key ring}/cryptoKeys/{key}');

/** A version's id, read as its number. */
export const VersionId = resourceName(number, 'the number of a version').transform(Number);

/** A version's name, read as its key's name and its number. */
export const VersionName = resourceName(
  `${cryptoKey}/cryptoKeyVersions/${number}`,
  '{key}/cryptoKeyVersions/{number}',
).transform(name => {
  const [key = '', version] = name.split('/cryptoKeyVersions/');
  return { key, version: Number(version) };
});

/** The name of a key, or of one of its versions, read as the key's name and the number if there is one. */
export const CryptoKeyOrVersionName = z.union(
  [CryptoKeyName.transform(key => ({ key, version: undefined })), VersionName],
  'must be the name of a CryptoKey or a CryptoKeyVersion',
);

/** The name of a key's version. */
export function versionName(key: string, version: number): string {
  return `${key}/cryptoKeyVersions/${version}`;
}
