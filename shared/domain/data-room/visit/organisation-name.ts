import type { Context } from '../../../platform/context/context.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { organisations } from '../../identity/organisation/schemas.ts';
import type { DoorDeps } from '../deps.ts';

/** What the organisation is called that a room belongs to: whoever has a link of it may know who sent it. */
export async function organisationName(
  { store }: Pick<DoorDeps, 'store'>,
  context: Context,
): Promise<string> {
  const organisation = await findItem(store, context, organisations, context.organisationId);
  return organisation?.name ?? context.organisationId;
}
