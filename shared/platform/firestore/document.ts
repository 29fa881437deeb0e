import { createHash } from 'node:crypto';
import type { DocumentData } from '@google-cloud/firestore';
import type { Resource } from '../resource/resource.ts';
import { searchWords } from './search-words.ts';

/** Any item of a resource, as far as the store is concerned. */
export type StoredItem = { id: string; version: number; createdAt: string; updatedAt: string } & Record<
  string,
  unknown
>;

/** Field with the words that `search` finds; never part of an item. */
export const searchField = '_search';

/** The document of an item: the item itself, checked, and its search words. */
export function toDocument(resource: Resource, item: StoredItem): DocumentData {
  const document: DocumentData = resource.item.parse(item);
  if (resource.search) document[searchField] = searchWords(resource.search.map(field => item[field]));
  return document;
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
  if (!resource.secret) return item;
  const secret = new Set<string>(resource.secret);
  return Object.fromEntries(Object.entries(item).filter(([name]) => !secret.has(name))) as T;
}
