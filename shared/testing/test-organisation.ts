import { randomBytes } from 'node:crypto';
import { type Deps, openDeps } from '../domain/identity/open-deps.ts';
import { foundOrganisation } from '../domain/identity/organisation/found-organisation.ts';
import { permissions } from '../domain/identity/permission/rules.ts';
import { users } from '../domain/identity/user/schemas.ts';
import { syncClaims } from '../domain/identity/user/sync-claims.ts';
import { readConfig } from '../platform/config/config.ts';
import { type Context, systemContext } from '../platform/context/context.ts';
import { runChange } from '../platform/firestore/run-change.ts';
import { type Person, signUp } from './sign-up.ts';

/** An organisation of its own for a test, so that tests do not see one another. */
export type TestOrganisation = {
  id: string;
  admin: Person;
  /** A context that may do everything in it. */
  context(): Context;
  /** A new member with a role. */
  member(role: string): Promise<Person>;
  /** Makes somebody who has an account a member. */
  admit(person: Person, role: string): Promise<void>;
};

/** What functions work with, on the local cloud, without logs, and without counting requests but where a test asks for it. */
export function testDeps(env: Record<string, string> = {}): Deps {
  return openDeps(
    readConfig({ ...process.env, LOG_LEVEL: 'silent', REQUEST_COUNT_SECONDS: '86400', ...env }),
  );
}

/** Founds an organisation on the local cloud. */
export async function testOrganisation(deps: Deps): Promise<TestOrganisation> {
  const id = `test-${randomBytes(6).toString('hex')}`;
  const admin = await signUp('Admin');
  const context = () => ({
    ...systemContext(id, 'test', `test-${id}`),
    permissions: new Set<string>(permissions),
  });
  await foundOrganisation(
    deps,
    context(),
    { id, name: 'Test', currency: 'AUD', timeZone: 'Australia/Perth' },
    { ...admin, name: 'Admin' },
  );
  const admit = async ({ uid, email }: Person, role: string) => {
    await runChange(deps.store, context(), async change => {
      change.create(users, { id: uid, uid, email, name: role, role });
    });
    await syncClaims(deps, uid);
  };
  return {
    id,
    admin,
    context,
    admit,
    async member(role) {
      const person = await signUp(role);
      await admit(person, role);
      return person;
    },
  };
}
