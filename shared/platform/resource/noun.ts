import type { Resource } from './resource.ts';

type Named = Pick<Resource, 'noun'>;

/** A resource's noun as people write it: `work order`. */
export function inWords({ noun }: Named): string {
  return noun.replaceAll('-', ' ').replace(/\bapi\b/, 'API');
}

/** With its article: `a work order`, `an asset`, `a user`. */
export function withArticle(resource: Named): string {
  const words = inWords(resource);
  return /^[aeio]/i.test(words) ? `an ${words}` : `a ${words}`;
}
