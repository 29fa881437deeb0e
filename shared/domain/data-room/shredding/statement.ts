import type { Context } from '../../../platform/context/context.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import type { ItemOf } from '../../../platform/resource/resource.ts';
import type { Room } from '../room/schemas.ts';
import { type certificates, type ShreddedItem, Statement, shreddedItems } from './schemas.ts';

type Done = Pick<ItemOf<typeof certificates>, 'completedAt' | 'keyName' | 'keyVersions'>;

/** What the certificate of a room states: the same, byte for byte as JSON, whenever it is put together. */
export async function statementOf(
  store: Store,
  context: Context,
  { id, name, createdAt, shredding }: Room,
  { completedAt, keyName, keyVersions }: Done,
): Promise<Statement> {
  const items = await everyItem(store, context, shreddedItems, { roomId: [id] });
  const sum = (of: (file: NonNullable<ShreddedItem['file']>) => number) =>
    items.reduce((sofar, { file }) => sofar + (file ? of(file) : 0), 0);
  // Parsed, so that its fields are in the order of the schema.
  return Statement.parse({
    format: 'chatterfix-room-shredding-1',
    organisationId: context.organisationId,
    room: { id, name, createdAt },
    requestedAt: shredding?.at,
    requestedBy: shredding?.by,
    completedAt,
    key: { name: keyName, versions: keyVersions },
    removed: {
      items: items.length,
      objects: sum(({ objects }) => objects),
      storedBytes: sum(({ storedBytes }) => storedBytes),
    },
    items: items.sort((one, other) => (one.id < other.id ? -1 : 1)),
  });
}
