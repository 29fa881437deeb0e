import { Conflict } from '../errors/errors.ts';
import { inWords, withArticle } from '../resource/noun.ts';
import type { Resource } from '../resource/resource.ts';
import type { Change } from './change.ts';

/** Levels of items above one, where they form a tree. */
export const deepestLevel = 20;

/** Where an item is to stand: its id, and that of the item above it, which the field `above` names in all of them. */
type Place = { id: string; above: string; parentId: string };

/** Walks up from the parent that an item is to have: the item itself must not stand there. @throws Conflict */
export async function requireAbove(
  change: Change,
  resource: Resource,
  { id, above, parentId }: Place,
): Promise<void> {
  let next: string | null = parentId;
  for (let level = 0; next; level++) {
    if (next === id)
      throw new Conflict(
        'circular-tree',
        `${capitalised(withArticle(resource))} cannot stand below itself. Choose another parent.`,
      );
    if (level === deepestLevel)
      throw new Conflict(
        'tree-too-deep',
        `${capitalised(inWords(resource))}s nest at most ${deepestLevel} levels.`,
      );
    const [parent]: (Record<string, unknown> | undefined)[] = await change.getMany(resource, [next]);
    next = parentOf(parent?.[above]);
  }
}

function parentOf(id: unknown): string | null {
  return typeof id === 'string' ? id : null;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
