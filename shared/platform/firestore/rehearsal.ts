import type { Resource } from '../resource/resource.ts';
import type { Change } from './change.ts';
import { claimId, claimsOf, fromDocument, type StoredItem } from './document.ts';

/** What may be rehearsed of a change: reading and writing items. */
export type ItemChange = Pick<Change, 'now' | 'getMany' | 'holders' | 'take' | 'create' | 'update'>;

/** Takes the place of the writes in a dry run: what would be written is remembered, and read again. */
export type Rehearsal = {
  /** A change that reads what is there, or would be by now, and writes nothing. */
  rehearse(change: ItemChange): ItemChange;
  /** Remembers what the last rehearsed change would have written. */
  keep(): void;
};

type Imagined = { items: Map<string, StoredItem>; holders: Map<string, string | undefined> };

/** How many imagined items are remembered: more than the items that rows far apart in a file have in common. */
const mostItems = 100_000;

export function createRehearsal(): Rehearsal {
  const kept = nothing();
  let last = nothing();
  return {
    rehearse(change) {
      last = nothing();
      return imagine(change, [kept, last]);
    },
    keep() {
      for (const [path, item] of last.items) kept.items.set(path, item);
      for (const [claim, holder] of last.holders) kept.holders.set(claim, holder);
      forgetOldest(kept.items);
      forgetOldest(kept.holders);
      last = nothing();
    },
  };
}

function imagine(change: ItemChange, [kept, last]: readonly [Imagined, Imagined]): ItemChange {
  const write = (resource: Resource, item: StoredItem) => {
    last.items.set(`${resource.collection}/${item.id}`, item);
    for (const claim of claimsOf(resource, item)) last.holders.set(claim, item.id);
  };
  return {
    now: change.now,
    async getMany(resource, ids) {
      const items = await change.getMany(resource, ids);
      return ids.map((id, index) => {
        const path = `${resource.collection}/${id}`;
        // It was made as an item of this resource.
        return (kept.items.get(path) as (typeof items)[number]) ?? items[index];
      });
    },
    async holders(resource, field, values) {
      const holders = await change.holders(resource, field, values);
      return values.map((value, index) => {
        const claim = claimId(resource, field, value);
        return kept.holders.has(claim) ? kept.holders.get(claim) : holders[index];
      });
    },
    take: async () => 1,
    create(resource, fields) {
      const item = fromDocument(resource, {
        ...fields,
        version: 1,
        createdAt: change.now,
        updatedAt: change.now,
      });
      write(resource, item);
      return item;
    },
    update(resource, before, fields) {
      for (const claim of claimsOf(resource, before)) last.holders.set(claim, undefined);
      const after = { ...before, ...fields };
      write(resource, after);
      return after;
    },
  };
}

function nothing(): Imagined {
  return { items: new Map(), holders: new Map() };
}

function forgetOldest(map: Map<string, unknown>): void {
  for (const name of map.keys()) {
    if (map.size <= mostItems) return;
    map.delete(name);
  }
}
