import { isDeepStrictEqual } from 'node:util';
import { fromDocument, type StoredItem, toDocument } from '../firestore/document.ts';
import type { Write } from '../firestore/guarded-batch.ts';
import { type StoredDocument, storedPage } from '../firestore/stored-page.ts';
import type { Resource } from '../resource/resource.ts';
import type { At, DataStep } from './data-step.ts';

/** A batch takes 500 writes, that of the progress among them. */
const atOnce = 400;

type ItemOf<R extends Resource> = R['item']['_output'] & StoredItem;

/**
 * A step that has each stored item say what follows from it, as it would if it were stored today. That is no change of the item:
 * it keeps its version and has no event.
 *
 * @param complete says what is known of items from elsewhere.
 */
export function settleAgain<R extends Resource>(
  name: string,
  resource: R,
  complete: (at: At, items: ItemOf<R>[]) => Promise<ItemOf<R>[]> = async (_, items) => items,
): DataStep {
  return {
    name,
    async part(at, reached) {
      const found = await storedPage(at, resource.collection, reached, atOnce);
      const items = await complete(
        at,
        found.map(({ data }) => fromDocument(resource, data)),
      );
      const writes = found.flatMap((stored, index) => mended(resource, stored, items[index]));
      return { writes, reached: found.length < atOnce ? null : (found.at(-1)?.id ?? null) };
    },
  };
}

function mended<R extends Resource>(
  resource: R,
  stored: StoredDocument,
  item: ItemOf<R> | undefined,
): Write[] {
  if (!item) return [];
  const settled = toDocument(resource, { ...item, ...resource.derive?.(item, item) });
  const differing = Object.entries(settled).filter(
    ([field, value]) => !isDeepStrictEqual(value, stored.data[field]),
  );
  if (differing.length === 0) return [];
  const path = `${resource.collection}/${stored.id}`;
  return [{ kind: 'mend', path, data: Object.fromEntries(differing), seen: stored.seen }];
}
