import type { SecretPlace } from '../../../platform/kms/sealer.ts';
import { links } from './schemas.ts';

/** Where the token of a link belongs, sealed. */
export function placeOfToken(organisationId: string, id: string): SecretPlace {
  return { organisationId, collection: links.collection, id, field: 'sealedToken' };
}
