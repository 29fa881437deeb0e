import { randomBytes } from 'node:crypto';
import type { Context } from '../context/context.ts';
import { NotFound, VersionMismatch } from '../errors/errors.ts';
import { inWords } from '../resource/noun.ts';
import type { ChangeOf, CreateOf, Resource } from '../resource/resource.ts';
import type { Change } from './change.ts';
import type { StoredItem } from './document.ts';
import { findItem } from './find-item.ts';
import { type ListRequest, listItems, type Page } from './list.ts';
import { requireReferences, requireUnreferenced } from './references.ts';
import { runChange } from './run-change.ts';
import type { Store } from './store.ts';

type Item<R extends Resource> = R['item']['_output'] & StoredItem;

/** The plain operations on a resource, for one organisation on one actor's behalf. */
export type Repository<R extends Resource> = {
  list(request: ListRequest): Promise<Page<Item<R>>>;
  /** @throws NotFound */
  get(id: string): Promise<Item<R>>;
  /** @throws Unprocessable when a reference leads nowhere, Conflict when a unique value is taken. */
  create(fields: CreateOf<R>): Promise<Item<R>>;
  /** @param version the version the change is meant for; any when undefined. @throws VersionMismatch */
  change(id: string, fields: ChangeOf<R>, version?: number): Promise<Item<R>>;
  /** @throws Conflict while another item refers to it. */
  delete(id: string, version?: number): Promise<void>;
};

/** What is asked in the transaction that changes or deletes an item, before it does; it throws when that may not be. */
export type Guards<R extends Resource> = {
  change?(change: Change, before: Item<R>): Promise<void>;
  delete?(change: Change, before: Item<R>): Promise<void>;
};

/** A new random id, of nearly 120 bits; without _, because Firestore keeps ids like `__a__` for itself. */
export const newId = (): string => randomBytes(15).toString('base64url').replaceAll('_', '-');

/**
 * The repository of a resource.
 *
 * @param family all resources that may refer to one another: who refers to an item keeps it from being deleted.
 */
export function repository<R extends Resource>(
  store: Store,
  context: Context,
  resource: R,
  family: readonly Resource[] = [],
  guards: Guards<R> = {},
): Repository<R> {
  return {
    list: request => listItems(store, context, resource, request),

    async get(id) {
      const item = await findItem(store, context, resource, id);
      if (!item) throw new NotFound(`There is no ${inWords(resource)} ${id}.`);
      return item;
    },

    async create(fields) {
      const id = newId();
      return runChange(store, context, async change => {
        await requireReferences(change, resource, fields, family);
        return change.create(resource, { ...fields, id });
      });
    },

    change: (id, fields, version) =>
      runChange(store, context, async change => {
        const before = await change.get(resource, id);
        requireVersion(before, version);
        await guards.change?.(change, before);
        await requireReferences(change, resource, fields, family);
        return change.update(resource, before, fields as Partial<Item<R>>);
      }),

    delete: (id, version) =>
      runChange(store, context, async change => {
        const before = await change.get(resource, id);
        requireVersion(before, version);
        await guards.delete?.(change, before);
        await requireUnreferenced(change, resource, id, family);
        change.delete(resource, before);
      }),
  };
}

/** @throws VersionMismatch when the item is no longer as the client saw it. */
export function requireVersion(item: StoredItem, version: number | undefined): void {
  if (version !== undefined && item.version !== version) throw new VersionMismatch(item.version);
}
