import { z } from 'zod';

const secondsAndNanos = z.object({ seconds: z.string().regex(/^-?\d{1,12}$/), nanos: z.int() });

/** Reads a `google.protobuf.Timestamp` as a Date; what is finer than a millisecond is dropped. */
export const ProtoTimestamp = secondsAndNanos.transform(time => new Date(milliseconds(time)));

/** Reads a `google.protobuf.Duration` as milliseconds; what is finer is dropped. */
export const ProtoDuration = secondsAndNanos.transform(milliseconds);

/** Writes a Date as a `google.protobuf.Timestamp`. */
export function protoTimestamp(date: Date) {
  const seconds = Math.floor(date.getTime() / 1000);
  return { seconds: String(seconds), nanos: (date.getTime() - seconds * 1000) * 1_000_000 };
}

/** Writes milliseconds as a `google.protobuf.Duration`. */
export function protoDuration(ms: number) {
  return { seconds: String(Math.trunc(ms / 1000)), nanos: (ms % 1000) * 1_000_000 };
}

function milliseconds({ seconds, nanos }: { seconds: string; nanos: number }): number {
  return Number(seconds) * 1000 + Math.trunc(nanos / 1_000_000);
}
