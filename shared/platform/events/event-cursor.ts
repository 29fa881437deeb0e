import type { Timestamp } from '@google-cloud/firestore';

/** A place in an organisation's events: the time of a commit, to the microsecond, and the id of one of its events. */
export type Cursor = { seconds: number; nanoseconds: number; id: string };

/** The last that a timestamp can say: the end of the year 9999. */
const lastSecond = 253_402_300_799;

/** `1790000000.123456000.abc` */
export function writeCursor({ seconds, nanoseconds, id }: Cursor): string {
  return `${seconds}.${String(nanoseconds).padStart(9, '0')}.${id}`;
}

/** Undefined when it is no cursor of ours. */
export function readCursor(text: string): Cursor | undefined {
  const [, seconds, nanoseconds, id] = /^(\d{1,12})\.(\d{9})\.([A-Za-z0-9_-]{1,100})$/.exec(text) ?? [];
  if (!seconds || !nanoseconds || !id || Number(seconds) > lastSecond) return undefined;
  return { seconds: Number(seconds), nanoseconds: Number(nanoseconds), id };
}

/** The cursor at an event. */
export function cursorAt({ seconds, nanoseconds }: Timestamp, id: string): Cursor {
  return { seconds, nanoseconds, id };
}

/** The cursor before all events committed in this millisecond; its id is none of theirs. */
export function cursorAtMs(milliseconds: number): Cursor {
  const whole = Math.floor(milliseconds);
  return { seconds: Math.floor(whole / 1000), nanoseconds: (whole % 1000) * 1_000_000, id: '-' };
}

/** Less than 0 when one stands before the other. */
export function compareCursors(one: Cursor, other: Cursor): number {
  return (
    one.seconds - other.seconds ||
    one.nanoseconds - other.nanoseconds ||
    (one.id < other.id ? -1 : Number(one.id > other.id))
  );
}

/** The time of its commit in milliseconds since 1970. */
export function committedMs({ seconds, nanoseconds }: Cursor): number {
  return seconds * 1000 + nanoseconds / 1_000_000;
}

/** Whether a cursor stands behind another; behind none, each does. */
export function isAfter(cursor: Cursor, other: Cursor | undefined): boolean {
  return !other || compareCursors(cursor, other) > 0;
}
