import type { Context } from '../../../platform/context/context.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { requireVersion } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { IdentityDeps } from '../deps.ts';
import { users } from '../user/schemas.ts';
import { roles } from './schemas.ts';

/** Deletes a custom role. @throws Conflict while somebody has it. */
export async function deleteRole(
  { store }: IdentityDeps,
  context: Context,
  id: string,
  version?: number,
): Promise<void> {
  await runChange(store, context, async change => {
    const role = await change.get(roles, id);
    requireVersion(role, version);
    const [holder] = await change.find(users, { role: [id] }, 1);
    if (holder) throw new Conflict('in-use', `${holder.name} has this role. Give them another one first.`);
    change.delete(roles, role);
  });
}
