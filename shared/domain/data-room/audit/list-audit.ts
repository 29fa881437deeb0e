import { authorise } from '../../../platform/context/authorise.ts';
import type { Context } from '../../../platform/context/context.ts';
import { ChangeEvent } from '../../../platform/events/change-event.ts';
import { listItems, type Page } from '../../../platform/firestore/list.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { readChain } from './read-chain.ts';
import type { AuditGroup } from './rules.ts';
import { auditEntries } from './schemas.ts';

/** An entry as the owner of a room sees it. */
export type ListedEntry = {
  sequence: number;
  hash: string;
  group: AuditGroup;
  sealed: boolean;
  event: ChangeEvent;
};

type Asked = { group?: AuditGroup | undefined; pageSize: number; pageToken?: string | undefined };

/** The audit log of a room, newest first. Costs a read, and one for each entry. @throws NotFound, Forbidden */
export async function listAudit(
  store: Store,
  context: Context,
  roomId: string,
  { group, ...page }: Asked,
): Promise<Page<ListedEntry>> {
  authorise(context, 'rooms:read');
  const chain = await readChain(store, context, roomId);
  const filters = { roomId: [roomId], ...(group && { group: [group] }) };
  const { items, ...rest } = await listItems(store, context, auditEntries, {
    ...page,
    filters,
    sort: '-sequence',
  });
  const listed = items.map(({ sequence, hash, group, event }) => ({
    sequence,
    hash,
    group,
    sealed: sequence <= (chain?.sealedSequence ?? 0),
    event: ChangeEvent.parse(JSON.parse(event)),
  }));
  return { items: listed, ...rest };
}
