import { expect, test } from 'vitest';
import { startReceiver } from '../delivery/testing/receiver.ts';
import { attemptHttp } from './http-attempt.ts';

test('an attempt that takes longer than its deadline is broken off', async () => {
  const { address } = await startReceiver(() => new Promise<number>(() => {}));
  const uri = `http://${address}/slow`;
  const job = { name: 'projects/p/locations/l/jobs/j', timeZone: 'UTC', attemptDeadline: 30 };
  const target = { uri, httpMethod: 'GET' as const, headers: {}, body: Buffer.alloc(0) };
  const status = await attemptHttp(job, target, new Date(), new AbortController().signal);
  expect(status).toEqual({ code: 4, message: `${uri} did not answer in time.` });
});
