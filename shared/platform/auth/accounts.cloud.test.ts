import { getAuth } from 'firebase-admin/auth';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { idToken } from '../../testing/id-token.ts';
import { signUp } from '../../testing/sign-up.ts';
import { type Accounts, openAccounts } from './accounts.ts';

const project = String(process.env.GOOGLE_CLOUD_PROJECT);
const open = () => openAccounts({ project });
const seconds = (offset: number) => Math.floor(Date.now() / 1000) + offset;

/** Lets time pass for what is opened after it. */
function clock() {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  return { wait: (duration: number) => vi.setSystemTime(Date.now() + duration * 1000) };
}

afterEach(() => {
  vi.useRealTimers();
});

test('an ID token says whose it is', async () => {
  const { uid, email, token } = await signUp('Ada Lovelace');
  expect(await open().verify(token)).toEqual({
    uid,
    email,
    emailVerified: false,
    name: 'Ada Lovelace',
    claims: {},
  });
});

test('an account without a name goes by its e-mail address', async () => {
  const { email, token } = await signUp('');
  expect(await open().verify(token)).toMatchObject({ name: email });
});

describe('a token is refused that', () => {
  test.each([
    ['is none', () => 'rubbish'],
    ['has expired', (uid: string) => idToken(uid, { iat: seconds(-7200), exp: seconds(-60) })],
    ['is of another project', (uid: string) => idToken(uid, { aud: 'other' })],
    ['is of another issuer', (uid: string) => idToken(uid, { iss: 'https://securetoken.google.com/other' })],
    ['is of nobody', (uid: string) => idToken(uid, { sub: '' })],
    ['is of an account that is not there', () => idToken('nobody')],
    ['is of before a revocation', (uid: string) => idToken(uid, { auth_time: 1_000 })],
  ])('%s', async (_, make) => {
    const { uid } = await signUp();
    const accounts = open();
    await expect(accounts.verify(idToken(uid))).resolves.toMatchObject({ uid });
    await expect(accounts.verify(make(uid))).rejects.toMatchObject({ status: 401 });
  });
});

describe('within five seconds', () => {
  async function known(accounts: Accounts) {
    const { uid, token } = await signUp();
    await accounts.verify(token);
    return { uid, token };
  }

  test('the revocation of a token ends it', async () => {
    const { wait } = clock();
    const accounts = open();
    const { uid, token } = await known(accounts);
    // A revocation ends what was given out in seconds before its own.
    wait(2);
    await getAuth().revokeRefreshTokens(uid);
    wait(3);
    await expect(accounts.verify(token)).rejects.toMatchObject({ status: 401 });
  });

  test('a disabled account is out', async () => {
    const { wait } = clock();
    const accounts = open();
    const { uid, token } = await known(accounts);
    await getAuth().updateUser(uid, { disabled: true });
    wait(5);
    await expect(accounts.verify(token)).rejects.toMatchObject({ status: 401 });
  });

  test('a deleted account is out', async () => {
    const { wait } = clock();
    const accounts = open();
    const { uid, token } = await known(accounts);
    await getAuth().deleteUser(uid);
    wait(5);
    await expect(accounts.verify(token)).rejects.toMatchObject({ status: 401 });
  });
});

test('a token that was believed ends with its hour', async () => {
  const { wait } = clock();
  const accounts = open();
  const { uid } = await signUp();
  const token = idToken(uid, { exp: seconds(30) });
  await accounts.verify(token);
  wait(31);
  await expect(accounts.verify(token)).rejects.toMatchObject({ status: 401 });
});

describe('claims', () => {
  test('are there at once where they were set, whatever the token says', async () => {
    const { uid, token } = await signUp();
    const accounts = open();
    await accounts.verify(token);
    await accounts.setClaims(uid, { org: 'acme', role: 'viewer' });
    expect((await accounts.verify(token)).claims).toEqual({ org: 'acme', role: 'viewer' });
    await accounts.setClaims(uid, {});
    expect((await accounts.verify(token)).claims).toEqual({});
  });

  test('of an account that is gone are nobody’s concern', async () => {
    await expect(open().setClaims('nobody', { org: 'acme', role: 'viewer' })).resolves.toBeUndefined();
  });
});
