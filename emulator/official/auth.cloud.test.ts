import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { startAuth } from './auth.ts';
import type { SavingService } from './official-service.ts';

const project = 'demo-official';
const running: SavingService[] = [];

const start = async (stateDir: string) => {
  const service = await startAuth({ host: '127.0.0.1', port: 0, project, stateDir });
  running.push(service);
  return service;
};

const Answer = z.looseObject({
  localId: z.string().default(''),
  idToken: z.string().default(''),
  refreshToken: z.string().default(''),
});

const ask = async ({ address }: SavingService, path: string, body: object) => {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer owner' };
  const response = await fetch(`http://${address}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return { ...Answer.parse(await response.json()), status: response.status };
};
const createAccount = (service: SavingService, email: string) =>
  ask(service, `/identitytoolkit.googleapis.com/v1/projects/${project}/accounts`, {
    localId: `id-${email}`,
    email,
    password: 'chatterfix',
    displayName: 'Ada',
  });
const setClaims = (service: SavingService, localId: string, claims: object) =>
  ask(service, `/identitytoolkit.googleapis.com/v1/projects/${project}/accounts:update`, {
    localId,
    customAttributes: JSON.stringify(claims),
  });
const signIn = async (service: SavingService, email: string, password: string) => {
  const path = '/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=any';
  return await ask(service, path, { email, password, returnSecureToken: true });
};
const claimsOf = (idToken: string) =>
  JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString());

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.allSettled(running.splice(0).map(service => service.stop()));
});

test('an account survives a stop and a start with its password and claims', { timeout: 60_000 }, async () => {
  const stateDir = temporaryFolder();
  const first = await start(stateDir);
  const { localId } = await createAccount(first, 'ada@example.org');
  await setClaims(first, localId, { org: 'demo', role: 'admin' });
  const { refreshToken } = await signIn(first, 'ada@example.org', 'chatterfix');
  await first.stop();

  const second = await start(stateDir);
  const { idToken } = await signIn(second, 'ada@example.org', 'chatterfix');
  expect(claimsOf(idToken)).toMatchObject({ sub: localId, name: 'Ada', org: 'demo', role: 'admin' });
  expect(await signIn(second, 'ada@example.org', 'wrong')).toMatchObject({ status: 400 });
  const path = '/securetoken.googleapis.com/v1/token?key=any';
  const renewed = await ask(second, path, { grant_type: 'refresh_token', refresh_token: refreshToken });
  expect(renewed, 'who was signed in stays so').toMatchObject({ status: 200, user_id: localId });
});

test('after a kill -9 the last save is there', { timeout: 60_000 }, async () => {
  const stateDir = temporaryFolder();
  const first = await start(stateDir);
  await createAccount(first, 'saved@example.org');
  await first.save();
  await createAccount(first, 'later@example.org');
  const report = vi.spyOn(console, 'error').mockImplementation(() => {});
  process.kill(first.child.pid, 'SIGKILL');

  const second = await start(stateDir);
  expect(report).toHaveBeenCalledWith(expect.stringContaining('auth ended (SIGKILL)'));
  expect(await signIn(second, 'saved@example.org', 'chatterfix')).toMatchObject({ status: 200 });
  expect(await signIn(second, 'later@example.org', 'chatterfix')).toMatchObject({ status: 400 });
});
