import { createHash } from 'node:crypto';
import type { DocumentData } from '@google-cloud/firestore';
import { Unprocessable } from '../errors/errors.ts';
import type { Resource } from '../resource/resource.ts';
import { momentWords } from './moments.ts';
import { searchWords } from './search-words.ts';

/** Any item of a resource, as far as the store is concerned. */
export type StoredItem = { id: string; version: number; createdAt: string; updatedAt: string } & Record<
  string,
  unknown
>;

/** Field with the words that `search` finds, and those of its moments; never part of an item. */
export const searchField = '_search';

/** Field with the time after which Firestore deletes an item that is not kept for good; never part of an item. */
export const expiryField = '_expiresAt';

/** Whether documents of a resource have words to be found by. */
export function hasWords({ search, moments }: Resource): boolean {
  return search !== undefined || moments !== undefined;
}

/** The document of an item that was checked: the item itself, its search words, and when it goes. */
export function toDocument(resource: Resource, item: StoredItem): DocumentData {
  const { search = [], keptDays } = resource;
  const words = [...searchWords(search.map(field => item[field])), ...momentWords(resource, item)];
  return {
    ...item,
    ...(hasWords(resource) && { [searchField]: words }),
    ...(keptDays && { [expiryField]: new Date(Date.parse(item.createdAt) + keptDays * 86_400_000) }),
  };
}

/**
 * The item as it may be stored.
 *
 * @throws Unprocessable when the numbers of clients come to more than can be kept, z.ZodError for any fault of ours.
 */
export function checkedItem<R extends Resource>(
  resource: R,
  item: Record<string, unknown>,
): R['item']['_output'] & StoredItem {
  const { success, data, error } = resource.item.safeParse(item);
  if (success) return data as R['item']['_output'] & StoredItem;
  if (!error.issues.every(({ code }) => code === 'too_big' || code === 'too_small')) throw error;
  const errors = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const detail = errors.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw new Unprocessable('out-of-range', `What comes of this cannot be kept. ${detail}`, { errors });
}

/**
 * The item as it may be stored, with what follows from it.
 *
 * @throws Unprocessable when its fields do not fit together; and as {@link checkedItem}.
 */
export function settledItem<R extends Resource>(
  resource: R,
  fields: Record<string, unknown>,
  before: (R['item']['_output'] & StoredItem) | undefined,
): R['item']['_output'] & StoredItem {
  const item = checkedItem(resource, fields);
  const fault = resource.fault?.(item);
  if (fault) throw new Unprocessable('invalid-body', `${fault.path}: ${fault.message}`, { errors: [fault] });
  return resource.derive ? { ...item, ...resource.derive(item, before) } : item;
}

/**
 * The item of a document.
 *
 * @throws z.ZodError when the document does not fit the schema: a fault of ours, never of a client.
 */
export function fromDocument<R extends Resource>(
  resource: R,
  document: DocumentData,
): R['item']['_output'] & StoredItem {
  return resource.item.parse(document) as R['item']['_output'] & StoredItem;
}

/** Name of the document that holds a unique value: case does not tell values apart. */
export function claimId(resource: Resource, field: string, value: unknown): string {
  const digest = createHash('sha256').update(String(value).toLowerCase()).digest('hex').slice(0, 40);
  return `${resource.collection}.${field}.${digest}`;
}

/** The claims an item holds. */
export function claimsOf(resource: Resource, item: Record<string, unknown>): string[] {
  return (resource.unique ?? [])
    .filter(field => item[field] !== null && item[field] !== undefined)
    .map(field => claimId(resource, field, item[field]));
}

/** The item as anyone may see it: without its secret fields. */
export function publicItem<T extends Record<string, unknown>>(resource: Resource, item: T): T {
  return resource.secret ? without(item, resource.secret) : item;
}

/** What people call an item; null when it has no name. */
export function labelOf({ label = ['name'] }: Resource, item: Record<string, unknown>): string | null {
  const parts = label.map(field => item[field]).filter(part => part !== null && part !== undefined);
  return parts.join(' ').slice(0, longestLabel) || null;
}

const longestLabel = 150;

/** Path and id of what the item is a part of; null where it stands for itself. */
export function withinOf({ within }: Resource, item: Record<string, unknown>): string | null {
  const whole = within && item[within.field];
  return whole ? `${within.path}/${whole}` : null;
}

/** The item as events have it: without its secret fields, and those that are measured. */
export function recordedItem<T extends Record<string, unknown>>(resource: Resource, item: T): T {
  const shown = publicItem(resource, item);
  return resource.measured ? without(shown, resource.measured) : shown;
}

function without<T extends Record<string, unknown>>(item: T, fields: readonly string[]): T {
  const left = new Set(fields);
  return Object.fromEntries(Object.entries(item).filter(([name]) => !left.has(name))) as T;
}
