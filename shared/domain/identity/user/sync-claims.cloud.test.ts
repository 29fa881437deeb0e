import { getAuth } from 'firebase-admin/auth';
import { expect, test } from 'vitest';
import type { Claims } from '../../../platform/auth/accounts.ts';
import { signUp } from '../../../testing/sign-up.ts';
import { testDeps, testOrganisation } from '../../../testing/test-organisation.ts';
import { changeUser } from './change-user.ts';
import { syncClaims } from './sync-claims.ts';

const deps = testDeps();
const claimsOf = async (uid: string) => (await getAuth().getUser(uid)).customClaims ?? {};

test('the claims name the oldest active membership', async () => {
  const [first, second] = [await testOrganisation(deps), await testOrganisation(deps)];
  const person = await first.member('viewer');
  await second.admit(person, 'manager');
  expect(await claimsOf(person.uid)).toEqual({ org: first.id, role: 'viewer' });
  await changeUser(deps, first.context(), { id: person.uid, fields: { active: false } });
  expect(await claimsOf(person.uid)).toEqual({ org: second.id, role: 'manager' });
  await changeUser(deps, second.context(), { id: person.uid, fields: { active: false } });
  expect(await claimsOf(person.uid)).toEqual({});
});

test('who has no membership has no claims, and who has no account is let be', async () => {
  const { uid } = await signUp();
  await deps.accounts.setClaims(uid, { org: 'gone', role: 'admin' });
  await syncClaims(deps, uid);
  expect(await claimsOf(uid)).toEqual({});
  await expect(syncClaims(deps, 'nobody')).resolves.toBeUndefined();
});

test('one that is late does not bring back what was', async () => {
  const organisation = await testOrganisation(deps);
  const { uid } = await organisation.member('viewer');
  const [reached, late] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const accounts = {
    ...deps.accounts,
    async setClaims(of: string, claims: Claims) {
      reached.resolve();
      if (claims.role === 'viewer') await late.promise;
      await deps.accounts.setClaims(of, claims);
    },
  };
  const slow = syncClaims({ ...deps, accounts }, uid);
  await reached.promise;
  await changeUser(deps, organisation.context(), { id: uid, fields: { role: 'manager' } });
  late.resolve();
  await slow;
  expect(await claimsOf(uid)).toEqual({ org: organisation.id, role: 'manager' });
});
