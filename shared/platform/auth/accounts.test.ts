import { expect, test, vi } from 'vitest';
import { idToken } from '../../testing/id-token.ts';
import { openAccounts } from './accounts.ts';

vi.stubEnv('GOOGLE_CLOUD_PROJECT', 'acme-production');

const signedWith = (alg: string) => {
  const [, payload] = idToken('ada').split('.');
  const header = Buffer.from(JSON.stringify({ alg, typ: 'JWT', kid: 'ours' })).toString('base64url');
  return `${header}.${payload}.${Buffer.from('signed').toString('base64url')}`;
};

test.each([
  ['not signed', idToken('ada')],
  ['signed with a secret of its maker', signedWith('HS256')],
])('in production a token that is %s is refused', async (_, token) => {
  const accounts = openAccounts({ project: 'acme-production' });
  await expect(accounts.verify(token)).rejects.toMatchObject({ status: 401 });
});
