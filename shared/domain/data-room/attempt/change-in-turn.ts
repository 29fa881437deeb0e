import type { Change } from '../../../platform/firestore/change.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { serially } from '../../../platform/serially/serially.ts';
import type { Visitor } from '../visit/refusals.ts';

/** A change that counts attempts at a link. All of them write one count, so that many visitors at once would keep each other out. */
export function changeInTurn<T>(
  store: Store,
  { context, link }: Visitor,
  work: (change: Change) => Promise<T>,
): Promise<T> {
  return serially(`attempts at ${link.id}`, () => runChange(store, context, work));
}
