import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { recordingLogger } from '../../testing/recording-logger.ts';
import { Conflict, Unavailable } from '../errors/errors.ts';
import { registerDocumentCreated, registerMessage } from './register-event.ts';

const { logger, lines } = recordingLogger();
const taken = vi.fn<(what: unknown) => Promise<void>>();
registerMessage('messages', logger, z.object({ bolts: z.int() }), taken);
registerDocumentCreated('documents', logger, taken);
const servers = [getTestServer('messages'), getTestServer('documents')];
let messages: string;
let documents: string;

beforeAll(async () => {
  await Promise.all(servers.map(server => once(server.listen(0, '127.0.0.1'), 'listening')));
  [messages = '', documents = ''] = servers.map(
    server => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  );
});
afterAll(() => {
  for (const server of servers) server.close();
});
beforeEach(() => {
  taken.mockReset().mockResolvedValue();
  lines.length = 0;
});

/** As Pub/Sub's push does it. */
async function push(data: unknown): Promise<number> {
  const message = { data: btoa(JSON.stringify(data)), messageId: '1', publishTime: '2026-03-29T08:00:00Z' };
  const response = await fetch(`${messages}/projects/test/topics/bolts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message, subscription: 'projects/test/subscriptions/bolts' }),
  });
  return response.status;
}

test.each(['messages', 'documents'])('who takes %s says how it is', async name => {
  const response = await fetch(`${name === 'messages' ? messages : documents}/health`);
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  expect(taken).not.toHaveBeenCalled();
});

describe('a message', () => {
  test('is handed on when it fits its schema', async () => {
    expect(await push({ bolts: 3 })).toBe(204);
    expect(taken).toHaveBeenCalledExactlyOnceWith({ bolts: 3 });
  });

  test('that does not is logged, and does not come again', async () => {
    expect(await push({ bolts: 'three' })).toBe(204);
    expect(taken).not.toHaveBeenCalled();
    expect(lines).toMatchObject([{ severity: 'error', messageId: '1' }]);
  });

  test('that can never succeed is logged, and does not come again', async () => {
    taken.mockRejectedValue(new Conflict('done', 'It is done already.'));
    expect(await push({ bolts: 3 })).toBe(204);
    expect(lines).toMatchObject([{ severity: 'error' }]);
  });

  test('that fails for a while comes again', async () => {
    taken.mockRejectedValue(new Unavailable('Not now.'));
    expect(await push({ bolts: 3 })).toBe(500);
    expect(lines[0]).toMatchObject({ severity: 'warn' });
  });
});

test('a new document is handed on by its path', async () => {
  const response = await fetch(documents, {
    method: 'POST',
    headers: {
      'content-type': 'application/protobuf',
      'ce-id': '1',
      'ce-type': 'google.cloud.firestore.document.v1.created',
      'ce-source': '//firestore.googleapis.com/projects/test/databases/(default)',
      'ce-specversion': '1.0',
      'ce-subject': 'documents/orgs/acme/events/1',
    },
    body: new Uint8Array(1),
  });
  expect(response.status).toBe(204);
  expect(taken).toHaveBeenCalledExactlyOnceWith('orgs/acme/events/1');
});
