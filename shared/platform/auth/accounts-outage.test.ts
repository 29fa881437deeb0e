import { expect, test, vi } from 'vitest';
import { idToken } from '../../testing/id-token.ts';
import { openAccounts } from './accounts.ts';

vi.stubEnv('GOOGLE_CLOUD_PROJECT', 'acme');
vi.stubEnv('FIREBASE_AUTH_EMULATOR_HOST', '127.0.0.1:1');

test('nobody is signed out because the accounts cannot be reached', async () => {
  const accounts = openAccounts({ project: 'acme' });
  await expect(accounts.verify(idToken('ada'))).rejects.toMatchObject({ status: 503 });
});
