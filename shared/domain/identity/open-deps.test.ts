import { expect, test, vi } from 'vitest';
import { readConfig } from '../../platform/config/config.ts';
import { openDeps } from './open-deps.ts';

test('an instance starts though the database cannot be reached', async () => {
  vi.stubEnv('FIRESTORE_EMULATOR_HOST', '127.0.0.1:1');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { warmUp } = openDeps(readConfig({ GOOGLE_CLOUD_PROJECT: 'acme', LOG_LEVEL: 'silent' }));
  const warm = warmUp();
  await vi.advanceTimersByTimeAsync(5000);
  await expect(warm).resolves.toHaveLength(2);
});
