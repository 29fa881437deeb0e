import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { createActivity } from './activity.ts';

test('a call that lasts over a save counts before it and after it', async () => {
  const request = new IncomingMessage(new Socket());
  const exchange = { service: 'cmms', path: '/', request, response: new ServerResponse(request) };
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  const activity = createActivity();
  expect(activity.changed()).toBe(false);
  const call = activity.watch({ handle: () => answered }).handle(exchange);
  expect(activity.changed()).toBe(true);
  expect(activity.changed()).toBe(false);
  answer();
  await call;
  expect(activity.changed()).toBe(true);
});
