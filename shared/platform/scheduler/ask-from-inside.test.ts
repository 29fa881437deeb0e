import { startReceiver } from '@chatterfix/emulator/delivery/testing/receiver.ts';
import { serveForTest } from '@chatterfix/emulator/grpc/testing/serve-for-test.ts';
import { startScheduler } from '@chatterfix/emulator/scheduler/start-scheduler.ts';
import { stoppedAtEnd } from '@chatterfix/emulator/testing/stopped-at-end.ts';
import { temporaryFolder } from '@chatterfix/emulator/testing/temporary-folder.ts';
import { expect, test } from 'vitest';
import { openAskFromInside } from './ask-from-inside.ts';

test('a service is asked by a job that is gone afterwards, and what went wrong is told', async () => {
  const scheduler = startScheduler({
    stateDir: temporaryFolder(),
    publish: async () => {},
    now: () => new Date(),
  });
  const { apiEndpoint, port } = await serveForTest([stoppedAtEnd(scheduler).service]);
  const grpcEndpoint = `${apiEndpoint}:${port}`;
  const place = { project: 'demo', region: 'us-central1', account: 'asker@demo.invalid', grpcEndpoint };
  const ask = openAskFromInside(place);
  const { address, received } = await startReceiver();

  const audience = `http://${address}`;
  expect(await ask({ url: `${audience}/health`, audience })).toBeUndefined();
  expect(received).toMatchObject([{ method: 'GET', path: '/health' }]);
  expect(await ask({ url: 'http://127.0.0.1:1/health', audience })).toMatch(/cannot be reached/);
});
