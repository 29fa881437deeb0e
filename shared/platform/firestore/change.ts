import type { DocumentData, DocumentReference, Query, Transaction } from '@google-cloud/firestore';
import type { Context } from '../context/context.ts';
import { NotFound } from '../errors/errors.ts';
import { changedFields } from '../events/changed-fields.ts';
import { inWords } from '../resource/noun.ts';
import type { Resource } from '../resource/resource.ts';
import { takeNumbers } from './counter.ts';
import {
  checkedItem,
  claimId,
  claimsOf,
  fromDocument,
  labelOf,
  recordedItem,
  type StoredItem,
  settledItem,
  toDocument,
  withinOf,
} from './document.ts';
import { sortedQuery } from './query.ts';
import type { QuerySpec } from './query-spec.ts';
import { TransactionReads } from './transaction-reads.ts';

type ItemOf<R extends Resource> = R['item']['_output'] & StoredItem;
type EventInput = { type: string; before: StoredItem | null; after: StoredItem | null };

/** What a change needs from its surroundings: ids that stay the same when the transaction is repeated. */
export type ChangeOptions = {
  transaction: Transaction;
  root: DocumentReference;
  context: Context;
  changeId: string;
  now: Date;
  serverTime: unknown;
};

/**
 * One unit of work: reads first, then writes, all in one transaction. Nothing else writes items, so that every change
 * of an item has its event and keeps its unique values claimed.
 */
export class Change {
  /** The time of this change, RFC 3339. */
  readonly now: string;
  readonly #options: ChangeOptions;
  readonly #reads: TransactionReads;
  #events = 0;

  constructor(options: ChangeOptions) {
    this.#options = options;
    this.#reads = new TransactionReads(options.transaction, options.context.usage);
    this.now = options.now.toISOString();
  }

  /** Reads an item and holds it until the change is committed. @throws NotFound */
  async get<R extends Resource>(resource: R, id: string): Promise<ItemOf<R>> {
    const [item] = await this.getMany(resource, [id]);
    if (!item) throw new NotFound(`There is no ${inWords(resource)} ${id}.`);
    return item;
  }

  /** Reads items by id, in that order; undefined for those that are not there. */
  async getMany<R extends Resource>(resource: R, ids: readonly string[]): Promise<(ItemOf<R> | undefined)[]> {
    const documents = await this.#reads.documents(ids.map(id => this.#reference(resource.collection, id)));
    return documents.map(document => document && fromDocument(resource, document));
  }

  /** The ids of the items that hold these values of a unique field; undefined for values nobody holds. */
  async holders(
    resource: Resource,
    field: string,
    values: readonly unknown[],
  ): Promise<(string | undefined)[]> {
    const claims = await this.#reads.documents(
      values.map(value => this.#reference('uniques', claimId(resource, field, value))),
    );
    return claims.map(claim => claim && String(claim.holder));
  }

  /** Up to `limit` items whose fields have one of these values each; they are held until the change is committed. */
  async find<R extends Resource>(
    resource: R,
    filters: Record<string, readonly string[]>,
    limit: number,
  ): Promise<ItemOf<R>[]> {
    const query = Object.entries(filters).reduce<Query>(
      (sofar, [field, values]) => sofar.where(field, 'in', values),
      this.#options.root.collection(resource.collection),
    );
    return (await this.#reads.query(query.limit(limit))).map(document => fromDocument(resource, document));
  }

  /** Up to `limit` items, in an order that lists of the resource have; they are held until the change is committed. */
  async select<R extends Resource>(
    resource: R,
    spec: Omit<QuerySpec, 'collection'>,
    limit: number,
  ): Promise<ItemOf<R>[]> {
    const { collection } = resource;
    const query = sortedQuery(this.#options.root.collection(collection), { ...spec, collection });
    return (await this.#reads.query(query.limit(limit))).map(document => fromDocument(resource, document));
  }

  /**
   * Adds a new item; derived fields that are not given take their defaults. A unique value that is taken fails the
   * whole change.
   */
  create<R extends Resource>(resource: R, fields: { id: string } & Record<string, unknown>): ItemOf<R> {
    const item = this.#begun(resource, fields);
    this.#write('create', this.#reference(resource.collection, item.id), toDocument(resource, item));
    for (const claim of claimsOf(resource, item)) this.#claim(claim, item.id);
    this.#record(resource, { type: `${resource.noun}.created`, before: null, after: item });
    return item;
  }

  /** Puts `after` in the place of `before`; nothing is written when they say the same. */
  update<R extends Resource>(
    resource: R,
    before: ItemOf<R>,
    fields: Partial<ItemOf<R>>,
    verb = 'updated',
  ): ItemOf<R> {
    const changed = { ...before, ...fields, version: before.version + 1, updatedAt: this.now };
    if (!changedFields(before, changed)) return before;
    const after = settledItem(resource, changed, before);
    this.#write('set', this.#reference(resource.collection, before.id), toDocument(resource, after));
    const held = claimsOf(resource, before);
    const wanted = claimsOf(resource, after);
    for (const claim of wanted) if (!held.includes(claim)) this.#claim(claim, before.id);
    for (const claim of held) if (!wanted.includes(claim)) this.#erase(this.#reference('uniques', claim));
    this.#record(resource, { type: `${resource.noun}.${verb}`, before, after });
    return after;
  }

  /**
   * Notes progress on an item, such as how far an import is: a new version, but no history, so no event. An item that
   * nobody sees may be made by it: then only its id is known.
   */
  note<R extends Resource>(
    resource: R,
    before: ItemOf<R> | { id: string },
    fields: Partial<ItemOf<R>>,
  ): void {
    const was = { version: 0, createdAt: this.now, ...before };
    const noted = { ...was, ...fields, version: was.version + 1, updatedAt: this.now };
    const after = checkedItem(resource, noted);
    this.#write('set', this.#reference(resource.collection, before.id), toDocument(resource, after));
  }

  /** Adds what is a record itself, such as a measurement or a line of a ledger: it has no history, so no event. */
  add<R extends Resource>(resource: R, fields: { id: string } & Record<string, unknown>): ItemOf<R> {
    const item = this.#begun(resource, fields);
    this.#write('create', this.#reference(resource.collection, item.id), toDocument(resource, item));
    return item;
  }

  /**
   * Takes the next `count` numbers of a counter, for good: a change that is repeated or fails leaves a gap.
   *
   * @returns the first.
   */
  take(counter: string, count: number): Promise<number> {
    const { root, context } = this.#options;
    return takeNumbers({ firestore: async () => root.firestore }, context, counter, count);
  }

  /** Removes an item; its last state stays in its event. */
  delete<R extends Resource>(resource: R, before: ItemOf<R>): void {
    this.#erase(this.#reference(resource.collection, before.id));
    for (const claim of claimsOf(resource, before)) this.#erase(this.#reference('uniques', claim));
    this.#record(resource, { type: `${resource.noun}.deleted`, before, after: null });
  }

  /** Removes what was added: it has no history, so no event. */
  remove(resource: Resource, id: string): void {
    this.#erase(this.#reference(resource.collection, id));
  }

  /** Says of an item, as it is, what none of its fields can say: an event alone, of which `after` tells more. */
  announce<R extends Resource>(resource: R, item: ItemOf<R>, verb: string, after: object): void {
    this.#log(resource, item, { type: `${resource.noun}.${verb}`, before: null, after });
  }

  #begun<R extends Resource>(resource: R, fields: Record<string, unknown>): ItemOf<R> {
    const times = { version: 1, createdAt: this.now, updatedAt: this.now };
    return settledItem(resource, { ...fields, ...times }, undefined);
  }

  #record(resource: Resource, { type, before, after }: EventInput): void {
    const shown = (item: StoredItem | null) => item && recordedItem(resource, item);
    const seen = { before: shown(before), after: shown(after) };
    const changed = seen.before && seen.after ? changedFields(seen.before, seen.after) : seen;
    this.#log(resource, after ?? before, { type, ...(changed ?? { before: {}, after: {} }) });
  }

  #log(resource: Resource, item: StoredItem | null, said: { type: string; before: unknown; after: unknown }) {
    const { context, changeId, serverTime } = this.#options;
    const id = eventId(changeId, this.#events++);
    this.#write('create', this.#reference('events', id), {
      id,
      subject: `${resource.path}/${item?.id}`,
      label: item && labelOf(resource, item),
      within: item && withinOf(resource, item),
      actor: context.actor,
      requestId: context.requestId,
      recordedAt: serverTime,
      version: item?.version,
      ...said,
    });
  }

  #claim(claim: string, holder: string): void {
    this.#write('create', this.#reference('uniques', claim), { holder });
  }

  #write(how: 'create' | 'set', reference: DocumentReference, data: DocumentData): void {
    this.#options.context.usage.writes += 1;
    this.#options.transaction[how](reference, data);
  }

  #erase(reference: DocumentReference): void {
    this.#options.context.usage.writes += 1;
    this.#options.transaction.delete(reference);
  }

  #reference(collection: string, id: string): DocumentReference {
    return this.#options.root.collection(collection).doc(id);
  }
}

/** The id of the event that is there when a change was committed that made any. */
export function firstEventId(changeId: string): string {
  return eventId(changeId, 0);
}

function eventId(changeId: string, index: number): string {
  return `${changeId}-${index}`;
}
