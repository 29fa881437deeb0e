import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ChangeEvent } from '../api-types.ts';
import { applyChange } from './apply-change.ts';

const event = (version: number, after: Record<string, unknown>): ChangeEvent => ({
  id: `e${version}`,
  type: 'work-order.updated',
  subject: 'work-orders/w1',
  label: '1 Old',
  actor: { type: 'user', id: 'u1', name: 'Ada' },
  requestId: 'r1',
  recordedAt: '2026-06-01T12:00:00.000Z',
  version,
  before: {},
  after,
});

const item = ['work-orders', 'item', 'w1'];
const list = ['work-orders', 'list', { sort: '-number' }];
const pages = ['work-orders', 'list', 'pages'];

let client: QueryClient;
beforeEach(() => {
  client = new QueryClient();
  const order = { id: 'w1', version: 3, title: 'Old', status: 'open' };
  const other = { id: 'w2', version: 1, title: 'Other', status: 'open' };
  client.setQueryData(item, order);
  client.setQueryData(list, { items: [order, other], nextPageToken: null });
  client.setQueryData(pages, { pages: [{ items: [other] }, { items: [order] }], pageParams: ['', 'x'] });
});

describe('the next change of an item', () => {
  test('is made to its copies everywhere', () => {
    applyChange(client, event(4, { title: 'New' }));
    expect(client.getQueryData(item)).toMatchObject({ title: 'New', version: 4, status: 'open' });
    expect(client.getQueryData(list)).toMatchObject({ items: [{ title: 'New' }, { title: 'Other' }] });
    expect(client.getQueryData(pages)).toMatchObject({
      pages: [{}, { items: [{ title: 'New', version: 4 }] }],
    });
  });

  test('comes a second time without effect', () => {
    applyChange(client, event(4, { title: 'New' }));
    const after = client.getQueryData(item);
    applyChange(client, event(4, { title: 'Twice' }));
    expect(client.getQueryData(item)).toBe(after);
  });
});

test('a change whose forerunners were missed has the item read again', () => {
  applyChange(client, event(6, { title: 'Newest' }));
  expect(client.getQueryData(item)).toMatchObject({ title: 'Old', version: 3 });
  expect(client.getQueryState(item)?.isInvalidated).toBe(true);
});

test('an import is read again, since its progress makes no events', () => {
  const key = ['imports', 'item', 'i1'];
  client.setQueryData(key, { id: 'i1', version: 1, status: 'running', rows: 0 });
  applyChange(client, { ...event(2, { status: 'succeeded' }), subject: 'imports/i1' });
  expect(client.getQueryData(key)).toMatchObject({ status: 'running' });
  expect(client.getQueryState(key)?.isInvalidated).toBe(true);
});

test('what is not concerned stays the same object, so that nothing is drawn anew', () => {
  const before = client.getQueryData(list);
  applyChange(client, { ...event(2, { title: 'x' }), subject: 'work-orders/w9' });
  expect(client.getQueryData(list)).toBe(before);
});
