import type { DocumentData, Query, QueryDocumentSnapshot } from '@google-cloud/firestore';
import type { Context } from '../context/context.ts';
import { BadRequest } from '../errors/errors.ts';
import type { Page } from '../firestore/list.ts';
import { find } from '../firestore/query.ts';
import type { QuerySpec } from '../firestore/query-spec.ts';
import { organisationRoot, type Store } from '../firestore/store.ts';
import { ChangeEvent } from './change-event.ts';
import { type Cursor, compareCursors, cursorAt, readCursor, writeCursor } from './event-cursor.ts';

/** An event and where it stands among the commits. */
export type LoggedEvent = { event: ChangeEvent; cursor: Cursor };

/** Events of an organisation, newest first; of one subject when it is given. */
export async function listEvents(
  store: Store,
  context: Context,
  {
    subject,
    pageSize,
    pageToken,
  }: { subject?: string | undefined; pageSize: number; pageToken?: string | undefined },
): Promise<Page<ChangeEvent>> {
  const cursor = pageToken === undefined ? undefined : readCursor(pageToken);
  if (pageToken !== undefined && !cursor)
    throw new BadRequest('This pageToken is not of this list. Begin again without it.');
  const { Timestamp } = await import('../firestore/firestore-client.ts');
  const spec = {
    collection: 'events',
    conditions: subject ? ([{ field: 'subject', operator: '==', value: subject }] as const) : [],
    sort: { field: 'recordedAt', direction: 'desc' },
    after: cursor && ([new Timestamp(cursor.seconds, cursor.nanoseconds), cursor.id] as const),
  } as const;
  const documents = await find(store, context, spec, pageSize);
  const last = documents.length === pageSize ? documents.at(-1) : undefined;
  const nextPageToken = last ? writeCursor(cursorAt(last.recordedAt, last.id)) : null;
  return { items: documents.map(toEvent), nextPageToken };
}

/** Firestore's limit on the alternatives of one query. */
const mostTypes = 30;

/**
 * Up to `limit` events recorded in a time, newest first; no others than those of the types are read, unless one of them
 * stands for several (`part.*`).
 */
export async function findEvents(
  store: Store,
  context: Context,
  { types, from, to }: { types: readonly string[]; from: string; to: string },
  limit: number,
): Promise<ChangeEvent[]> {
  const distinct = [...new Set(types)];
  const canBeAsked = distinct.length <= mostTypes && !distinct.some(type => type.endsWith('*'));
  const spec = {
    collection: 'events',
    conditions: canBeAsked ? ([{ field: 'type', operator: 'in', value: distinct }] as const) : [],
    sort: { field: 'recordedAt', direction: 'desc' },
    from: new Date(from),
    to: new Date(to),
  } as const;
  return (await find(store, context, spec, limit)).map(toEvent);
}

const pageSize = 500;

/** The events within an item that were recorded in a time, oldest first, page by page. Each costs one read. */
export async function* eventsWithin(
  store: Store,
  context: Context,
  { within, from, to }: { within: string; from: Date; to: Date },
): AsyncGenerator<ChangeEvent[]> {
  let after: QuerySpec['after'];
  do {
    const spec = {
      collection: 'events',
      conditions: [{ field: 'within', operator: '==', value: within }],
      sort: { field: 'recordedAt', direction: 'asc' },
      from,
      to,
      after,
    } as const;
    const documents = await find(store, context, spec, pageSize);
    yield documents.map(toEvent);
    const last = documents.length === pageSize ? documents.at(-1) : undefined;
    after = last && [last.recordedAt, last.id];
  } while (after);
}

/** The query for events recorded from a time on, in seconds, oldest first. */
export async function logFrom(store: Store, organisationId: string): Promise<(seconds: number) => Query> {
  const { Timestamp } = await import('../firestore/firestore-client.ts');
  const events = organisationRoot(await store.firestore(), organisationId).collection('events');
  return seconds => events.where('recordedAt', '>=', new Timestamp(seconds, 0)).orderBy('recordedAt');
}

/** The event of a document. */
export function toEvent({ recordedAt, ...document }: DocumentData): ChangeEvent {
  return ChangeEvent.parse({ ...document, recordedAt: recordedAt.toDate().toISOString() });
}

/** The event of a document, and where it stands: by its commit, which its `recordedAt` only comes near. */
export function toLoggedEvent(document: QueryDocumentSnapshot): LoggedEvent {
  return { event: toEvent(document.data()), cursor: cursorAt(document.createTime, document.id) };
}

/** Puts events in the order of their commits. */
export function byCommit(one: LoggedEvent, other: LoggedEvent): number {
  return compareCursors(one.cursor, other.cursor);
}
