import type { QueryClient } from '@tanstack/react-query';
import type { ChangeEvent } from '../api-types.ts';
import { changeCached, type Item } from './cached-items.ts';
import { subjectOf } from './subject.ts';

/** Collections whose items also change without an event, so that an event alone does not bring them up to date. */
const changingSilently: ReadonlySet<string> = new Set(['imports']);

/** Brings every cached copy of the changed item up to date where the event suffices; else has it read again. */
export function applyChange(client: QueryClient, event: ChangeEvent): void {
  const [collection, id] = subjectOf(event);
  const key = [collection, 'item', id];
  if (changingSilently.has(collection)) {
    void client.invalidateQueries({ queryKey: key });
    return;
  }
  const cached = client.getQueryData<Item>(key);
  if (cached && cached.version < event.version - 1) void client.invalidateQueries({ queryKey: key });
  changeCached(client, collection, id, item => patched(item, event));
}

/** The item after the change; as it was when the change is known already, or others before it are not. */
export function patched<T extends Item>(
  item: T,
  { version, after }: Pick<ChangeEvent, 'version' | 'after'>,
): T {
  return item.version === version - 1 && after ? { ...item, ...after, version } : item;
}
