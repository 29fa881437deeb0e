import type { DocumentData, Query, Timestamp } from '@google-cloud/firestore';
import type { Context } from '../context/context.ts';
import { BadRequest } from '../errors/errors.ts';
import type { Page } from '../firestore/list.ts';
import { find } from '../firestore/query.ts';
import { organisationRoot, type Store } from '../firestore/store.ts';
import { ChangeEvent } from './change-event.ts';
import { type Cursor, cursorAt, readCursor, writeCursor } from './event-cursor.ts';

/** An event and where it stands. */
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
  const events = (await find(store, context, spec, pageSize)).map(toEvent);
  const last = events.length === pageSize ? events.at(-1) : undefined;
  return { items: events.map(({ event }) => event), nextPageToken: last ? writeCursor(last.cursor) : null };
}

/** The query for events after a cursor, oldest first: a short window that moves on, never the whole log. */
export async function eventsAfter(
  store: Store,
  organisationId: string,
  cursor: Cursor | undefined,
  limit: number,
): Promise<Query> {
  const { FieldPath, Timestamp } = await import('../firestore/firestore-client.ts');
  const events = organisationRoot(await store.firestore(), organisationId).collection('events');
  const ordered = events.orderBy('recordedAt').orderBy(FieldPath.documentId()).limit(limit);
  return cursor ? ordered.startAfter(new Timestamp(cursor.seconds, cursor.nanoseconds), cursor.id) : ordered;
}

/** Where the log ends now; undefined while it is empty. */
export async function endOfLog(store: Store, organisationId: string): Promise<Cursor | undefined> {
  const events = organisationRoot(await store.firestore(), organisationId).collection('events');
  const { docs } = await events.orderBy('recordedAt', 'desc').limit(1).get();
  const [last] = docs.map(document => toEvent(document.data()));
  return last?.cursor;
}

/** The event of a document. */
export function toEvent(document: DocumentData): LoggedEvent {
  const recordedAt: Timestamp = document.recordedAt;
  const event = ChangeEvent.parse({ ...document, recordedAt: recordedAt.toDate().toISOString() });
  return { event, cursor: cursorAt(recordedAt, event.id) };
}
