import { createHash } from 'node:crypto';

/** The id of what there is one of for these values together, which it does not tell. */
export function hashedId(values: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 40);
}
