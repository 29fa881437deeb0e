import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPageToken, writePageToken } from './page-token.ts';
import type { QuerySpec } from './query-spec.ts';

const spec: QuerySpec = {
  collection: 'workOrders',
  conditions: [{ field: 'status', operator: '==', value: 'open' }],
  sort: { field: 'createdAt', direction: 'desc' },
};
const last = ['2026-03-29T08:15:00.000Z', 'abc'] as const;

test('a token is read as it was written, whatever the list is sorted by', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  fc.assert(
    fc.property(value, fc.stringMatching(/^[a-z0-9-]{1,20}$/), (value, id) => {
      expect(readPageToken(spec, writePageToken(spec, [value, id]))).toEqual([value, id]);
    }),
  );
});

test.each<[string, Partial<QuerySpec>]>([
  ['another collection', { collection: 'assets' }],
  ['another filter', { conditions: [{ field: 'status', operator: '==', value: 'closed' }] }],
  ['no filter', { conditions: [] }],
  ['another sort', { sort: { field: 'number', direction: 'desc' } }],
  ['another direction', { sort: { field: 'createdAt', direction: 'asc' } }],
  ['another bound', { from: '2026-01-01T00:00:00.000Z' }],
])('a token is refused for a list with %s', (_, other) => {
  const token = writePageToken(spec, last);
  expect(() => readPageToken({ ...spec, ...other }, token)).toThrow('Begin again without it');
});

const digest = (JSON.parse(Buffer.from(writePageToken(spec, last), 'base64url').toString()) as string[])[0];
const forged = (...content: unknown[]) =>
  Buffer.from(JSON.stringify([digest, ...content])).toString('base64url');

test.each([
  ['nothing', ''],
  ['no base64', '%%%'],
  ['no JSON', Buffer.from('[1').toString('base64url')],
  ['no list', Buffer.from('{}').toString('base64url')],
  ['too little', forged('x')],
  ['a place for the id', forged('x', 'a/b')],
  ['no id', forged('x', '')],
  ['an object for the value', forged({ a: [[1]] }, 'a')],
])('a token that says %s is refused', (_, token) => {
  expect(() => readPageToken(spec, token)).toThrow('Begin again without it');
});
