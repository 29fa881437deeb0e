import type { Context } from '../../../platform/context/context.ts';
import { listItems } from '../../../platform/firestore/list.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { users } from '../../identity/user/schemas.ts';
import type { Import } from './schemas.ts';

/** Ids of the organisation's people by e-mail address, for an import that names people. */
export async function findPeople(
  store: Store,
  context: Context,
  { mapping }: Pick<Import, 'mapping'>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (!mapping.assignees) return found;
  for (let pageToken: string | null | undefined; pageToken !== null; ) {
    const page = await listItems(store, context, users, { pageSize: 200, pageToken });
    for (const { email, id } of page.items) found.set(email, id);
    pageToken = page.nextPageToken;
  }
  return found;
}
