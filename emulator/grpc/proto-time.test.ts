import { expect, test } from 'vitest';
import { ProtoDuration, ProtoTimestamp, protoDuration, protoTimestamp } from './proto-time.ts';

test.each(['2026-11-21T10:00:00.123Z', '1969-12-31T23:59:59.500Z', '1970-01-01T00:00:00.000Z'])(
  'The timestamp of %s reads back',
  time => {
    const timestamp = protoTimestamp(new Date(time));
    expect(timestamp.nanos).toBeGreaterThanOrEqual(0);
    expect(ProtoTimestamp.parse(timestamp).toISOString()).toBe(time);
  },
);

test.each([0, 1, 86_400_000, 1500, -1500])('The duration of %i ms reads back', ms => {
  expect(ProtoDuration.parse(protoDuration(ms))).toBe(ms);
});

test('What is finer than a millisecond is dropped', () => {
  expect(ProtoDuration.parse({ seconds: '1', nanos: 1_999_999 })).toBe(1001);
});

test('Seconds beyond the range of protobuf are refused', () => {
  expect(ProtoTimestamp.safeParse({ seconds: '1000000000000', nanos: 0 }).success).toBe(false);
});
