import { expect, test } from 'vitest';
import { freePort } from '../ports.ts';
import { deliverThrough } from './deliver.ts';
import { startReceiver } from './testing/receiver.ts';

const never = new AbortController().signal;
const hello = { path: '/', headers: { 'ce-id': '1' }, body: 'hello' };

test('a delivery is posted below the function’s name, with its headers and body', async () => {
  const { address, received } = await startReceiver();
  const delivery = { ...hello, path: '/projects/p/topics/t' };
  expect(await deliverThrough(address)('event-relay', delivery, never)).toBe(200);
  expect(received).toMatchObject([
    {
      method: 'POST',
      path: '/run/event-relay/projects/p/topics/t',
      headers: { 'ce-id': '1', 'content-length': '5' },
      body: Buffer.from('hello'),
    },
  ]);
});

test('the function’s status is given as it is', async () => {
  const { address } = await startReceiver(() => 503);
  expect(await deliverThrough(address)('event-relay', hello, never)).toBe(503);
});

test('a function that cannot be reached is an error', async () => {
  const deliver = deliverThrough(`127.0.0.1:${await freePort('127.0.0.1')}`);
  await expect(deliver('event-relay', hello, never)).rejects.toThrow(/ECONNREFUSED/);
});

test('an aborted delivery ends', async () => {
  const abort = new AbortController();
  const { address } = await startReceiver(() => {
    abort.abort();
    return new Promise<number>(() => {});
  });
  await expect(deliverThrough(address)('event-relay', hello, abort.signal)).rejects.toThrow(/abort/i);
});
