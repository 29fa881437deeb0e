import { randomBytes } from 'node:crypto';
import type { Account } from '../../../platform/auth/accounts.ts';
import type { Context } from '../../../platform/context/context.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { IdentityDeps } from '../deps.ts';
import { users } from '../user/schemas.ts';
import { syncClaims } from '../user/sync-claims.ts';
import { type Organisation, type OrganisationCreate, organisations } from './schemas.ts';

/** Founds an organisation; whoever does it becomes its administrator. @throws Conflict when the id is taken. */
export async function foundOrganisation(
  deps: IdentityDeps,
  context: Context,
  { id = `org-${randomBytes(6).toString('hex')}`, ...fields }: OrganisationCreate,
  { uid, name, email }: Pick<Account, 'uid' | 'name' | 'email'>,
): Promise<Organisation> {
  const inside = { ...context, organisationId: id };
  const organisation = await runChange(deps.store, inside, async change => {
    const [taken] = await change.getMany(organisations, [id]);
    if (taken) throw new Conflict('duplicate', `The id ${id} is taken. Choose another id.`, { field: 'id' });
    change.create(users, { id: uid, uid, name, email, role: 'admin' });
    return change.create(organisations, { ...fields, id });
  });
  await syncClaims(deps, uid, context.usage);
  return organisation;
}
