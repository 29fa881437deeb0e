import { Conflict, Unprocessable } from '../errors/errors.ts';
import { inWords, withArticle } from '../resource/noun.ts';
import type { Resource } from '../resource/resource.ts';
import type { Change } from './change.ts';

/** @throws Unprocessable naming the field whose id leads nowhere. */
export async function requireReferences(
  change: Change,
  { references = {} }: Pick<Resource, 'references'>,
  fields: Record<string, unknown>,
  family: readonly Resource[],
): Promise<void> {
  for (const [field, collection] of Object.entries(references)) {
    const target = family.find(other => other.collection === collection);
    const ids = [fields[field] ?? []].flat().map(String);
    if (!target || ids.length === 0) continue;
    const found = await change.getMany(target, ids);
    const missing = ids.find((_, index) => !found[index]);
    if (missing) {
      throw new Unprocessable('invalid-body', `${field}: there is no ${inWords(target)} ${missing}.`, {
        errors: [{ path: field, message: `there is no ${inWords(target)} ${missing}` }],
      });
    }
  }
}

/** @throws Conflict while an item of the family refers to this one. */
export async function requireUnreferenced(
  change: Change,
  resource: Resource,
  id: string,
  family: readonly Resource[],
): Promise<void> {
  for (const other of family) {
    for (const [field, collection] of Object.entries(other.references ?? {})) {
      if (collection !== resource.collection) continue;
      const [referring] = await change.find(other, { [field]: [id] }, 1);
      if (referring) {
        throw new Conflict(
          'in-use',
          `This ${inWords(resource)} is referred to by ${withArticle(other)}. Change or delete that first.`,
        );
      }
    }
  }
}
